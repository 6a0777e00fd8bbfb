import { workFor } from '../core/work.ts'
import type { IntakeAnswer } from '../intake/answer-request.ts'
import { queueMail } from '../mail/queue-mail.ts'
import { findHubLink } from './queries.ts'

/** Asking again sooner sends nothing: nobody's mailbox is filled by whoever found a link of theirs. */
const oncePerMs = 60_000

/** A code to the address on file, for a link that opens its project and has done so on another device before. */
export const mailHubCode: IntakeAnswer<'hub_code'> = async (deps, { selector, given }) => {
  const now = deps.now()
  const link = await findHubLink(deps.db.worker, { selector, given: Buffer.from(given, 'base64'), now })
  if (!link || !link.isUsed || link.isExpired) return
  const { projectId, hubLinkId } = link
  const cause = `${hubLinkId} ${Math.floor(now.getTime() / oncePerMs)}`
  await workFor(deps, link.tenantId, async (work) => {
    await queueMail(work, { kind: 'hub_code', projectId, hubLinkId, cause, now })
  })
}
