import { workFor } from '../core/work.ts'
import type { IntakeAnswer } from '../intake/answer-request.ts'
import { queueMail } from '../mail/queue-mail.ts'
import { findHubLink } from './queries.ts'

/** Asking again sooner sends nothing: nobody's mailbox is filled by a stranger with an old link. */
const oncePerMs = 10 * 60_000

/** A new link to the address on file, if the one that was shown ever was real. */
export const mailHubLink: IntakeAnswer<'hub_link'> = async (deps, { selector, given }) => {
  const now = deps.now()
  const link = await findHubLink(deps.db.worker, { selector, given: Buffer.from(given, 'base64'), now })
  if (!link) return
  const cause = String(Math.floor(now.getTime() / oncePerMs))
  await workFor(deps, link.tenantId, async (work) => {
    await queueMail(work, { kind: 'hub_link', projectId: link.projectId, cause, now })
  })
}
