import type { BookingId, VisitorSessionId } from '@frontdesk/db/ids'
import { lockVisitorBooking } from '../booking/queries.ts'
import { ApiError } from '../core/api-error.ts'
import type { Scope } from '../core/entrance.ts'
import { mustExist } from '../core/must-exist.ts'
import { mintToken } from '../credential/token.ts'
import { findProjectOfBooking } from '../project/queries.ts'
import { insertHubLink } from './queries.ts'

/** The visitor just clicked: the link is used at once or never. */
const handOffMs = 5 * 60_000
/** Tells the page not to ask for a click, as it does where a mail scanner may be the one who follows a link. */
const clicked = 'clicked'

/**
 * From the widget to the customer's own pages, which are another origin: a link for one use, in the fragment, so that it
 * reaches no server log and no referrer.
 */
export async function handOff(
  scope: Scope<VisitorSessionId>,
  args: { id: BookingId; now: Date; appUrl: string },
): Promise<string> {
  const { tx, tenantId, subjectId } = scope
  const { id, now, appUrl } = args
  const booking = mustExist(
    await lockVisitorBooking(tx, tenantId, { visitorSessionId: subjectId, id }).executeTakeFirst(),
  )
  const project = await findProjectOfBooking(tx, tenantId, id).executeTakeFirst()
  if (!project) throw new ApiError('wrong_state')
  const token = mintToken('hublink')
  const expiresAt = new Date(now.getTime() + handOffMs)
  await insertHubLink(tx, tenantId, { projectId: project.id, token, now, expiresAt, handedOff: true })
  const page = booking.state === 'awaiting_payment' ? '/hub/pay' : '/hub'
  return `${appUrl}${page}?${clicked}#${token.token}`
}
