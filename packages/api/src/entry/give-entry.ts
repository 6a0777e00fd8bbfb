import { type VisitorSessionId, newId } from '@frontdesk/db/ids'
import { z } from 'zod'
import { getOrCreateThread } from '../conversation/queries.ts'
import { ApiError } from '../core/api-error.ts'
import type { Scope } from '../core/entrance.ts'
import type { EmailAddress } from '../core/field-schemas.ts'
import { mustExist } from '../core/must-exist.ts'
import { sealerFor } from '../core/sealer-for.ts'
import { knowVisitor } from '../customer/know-customer.ts'
import { topics } from '../realtime/wakeups.ts'
import { entryAsked } from './entry-asked.ts'
import { findStanding, insertEntry, keepConsentText, lockVisit } from './queries.ts'
import { missing, readAnswers } from './rules.ts'
import type { EntryAnswer, GiveEntry } from './schemas.ts'

/**
 * Keeps with the conversation what its visitor answered and agreed to. Nothing of it unlocks anything: a typed address is a
 * way to reach somebody, and finds nobody. Given again, it is what it was.
 */
export async function giveEntry(
  scope: Scope<VisitorSessionId>,
  { version, answers: given, now }: GiveEntry & { now: Date },
): Promise<void> {
  const { tx, tenantId, subjectId, keys } = scope
  await lockVisit(tx, tenantId, subjectId).execute()
  const standing = mustExist(await findStanding(tx, tenantId, subjectId).executeTakeFirst())
  const { consent, fields } = entryAsked(keys, standing)
  if (!consent && fields.length === 0) return
  if (consent && version && version !== consent.version) throw new ApiError('changed')
  const { answers, issues } = readAnswers(fields, given)
  if (consent && !version) issues.push(missing(['version']))
  if (issues.length > 0) throw new ApiError('invalid', { cause: new z.ZodRealError(issues) })

  if (consent) await keepConsentText(tx, tenantId, { ...consent, now }).execute()
  const id = newId<'chat_entry'>()
  const conversationId = await getOrCreateThread(tx, tenantId, { kind: 'visitor', id: subjectId })
  const seal = fields.length > 0 ? await sealerFor(scope, { conversationId }) : undefined
  await insertEntry(tx, tenantId, {
    id,
    conversationId,
    agreedTo: consent && Buffer.from(consent.version, 'hex'),
    answersSealed: seal?.({ table: 'chat_entry', column: 'answers', rowId: id }, JSON.stringify(answers)) ?? null,
    now,
  }).execute()
  // Whom the business's server vouches for, or who has booked, is known already.
  if (!standing.known_id && !standing.customer_id) await introduce(scope, answers, { zone: standing.zone, now })
  scope.wake(topics.staff(tenantId, 'conversation'))
}

async function introduce(
  scope: Scope<VisitorSessionId>,
  answers: readonly EntryAnswer[],
  { zone, now }: { zone: string; now: Date },
): Promise<void> {
  const valueOf = (kind: EntryAnswer['kind']) => answers.find((answer) => answer.kind === kind)?.value
  const email = (valueOf('email') ?? '') as EmailAddress | '' // read by EmailIn
  const name = valueOf('name') ?? email
  if (name) await knowVisitor(scope, { name, email, zone, now })
}
