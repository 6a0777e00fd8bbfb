import type { MembershipId, ProjectId } from '@frontdesk/db/ids'
import type { z } from 'zod'
import { openBookingWithCustomer } from '../booking/open-booking.ts'
import { getOrCreateThread } from '../conversation/queries.ts'
import type { Scope } from '../core/entrance.ts'
import { mustExist } from '../core/must-exist.ts'
import { listProjectPayments } from '../payment/list-queries.ts'
import { showPayment } from '../payment/show-payment.ts'
import { openTimelineEntry } from './open-project.ts'
import { findMemberProject, listTimeline } from './queries.ts'
import type { MemberProject } from './schemas.ts'

/** A project as the staff see it, with the thread they can write to the customer in. */
export async function getMemberProject(
  { tx, tenantId, keys }: Scope<MembershipId>,
  { id, now }: { id: ProjectId; now: Date },
): Promise<z.input<typeof MemberProject>> {
  const row = mustExist(await findMemberProject(tx, tenantId, id).executeTakeFirst())
  const payments = await listProjectPayments(tx, tenantId, id).execute()
  const timeline = await listTimeline(tx, tenantId, id).execute()
  return {
    id,
    title: row.title,
    state: row.project_state,
    booking: openBookingWithCustomer(keys, row, now),
    payments: payments.map((payment) => showPayment(keys, payment)),
    timeline: timeline.map((entry) => openTimelineEntry(keys, entry)),
    conversationId: await getOrCreateThread(tx, tenantId, { kind: 'project', id }),
  }
}
