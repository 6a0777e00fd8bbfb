import type { Work } from '../core/work.ts'
import type { Entry } from '../site/sections/entry.ts'
import { consentVersion } from './consent-version.ts'
import { findConsentText, keepConsentText } from './queries.ts'

type Letter = { agreedTo?: string | undefined; now: Date }

/**
 * The wording that a letter was written under, `null` where the site asks for no yes; undefined, where it asks for one and got
 * none. Good is also what was agreed to before, since the page may have been open when the text was changed.
 */
export async function agreedInLetter(
  { tx, tenantId }: Pick<Work, 'tx' | 'tenantId'>,
  entry: Entry,
  { agreedTo, now }: Letter,
): Promise<Buffer | null | undefined> {
  if (!entry.mustAgree) return null
  if (!agreedTo) return undefined
  const { consentText: text, privacyUrl } = entry
  const hash = Buffer.from(agreedTo, 'hex')
  if (agreedTo === consentVersion(entry)) {
    await keepConsentText(tx, tenantId, { version: agreedTo, text, privacyUrl, now }).execute()
    return hash
  }
  return (await findConsentText(tx, tenantId, hash).executeTakeFirst()) ? hash : undefined
}
