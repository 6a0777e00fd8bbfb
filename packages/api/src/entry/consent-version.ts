import { createHash } from 'node:crypto'
import type { Entry } from '../site/sections/entry.ts'

/** Who has changed the text or its page asks anew. */
export function consentVersion({ consentText, privacyUrl }: Pick<Entry, 'consentText' | 'privacyUrl'>): string {
  return createHash('sha256')
    .update(JSON.stringify([consentText, privacyUrl]))
    .digest('hex')
}
