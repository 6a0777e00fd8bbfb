import type { ProjectId } from '@frontdesk/db/ids'
import type { z } from 'zod'
import { openAnswers, showBooking } from '../booking/open-booking.ts'
import type { Scope } from '../core/entrance.ts'
import { mustExist } from '../core/must-exist.ts'
import { listProjectPayments } from '../payment/list-queries.ts'
import { showPayment } from '../payment/show-payment.ts'
import { openTimelineEntry } from './open-project.ts'
import { findHubProject, listTimeline } from './queries.ts'
import type { HubProject } from './schemas.ts'

/** Everything on the customer's one page. */
export async function getHubProject(
  { tx, tenantId, subjectId, keys }: Scope<ProjectId>,
  now: Date,
): Promise<z.input<typeof HubProject>> {
  const row = mustExist(await findHubProject(tx, tenantId, subjectId).executeTakeFirst())
  const payments = await listProjectPayments(tx, tenantId, subjectId).execute()
  const timeline = await listTimeline(tx, tenantId, subjectId).execute()
  return {
    title: row.title,
    state: row.project_state,
    business: {
      name: row.business_name,
      zone: row.business_zone,
      address: row.business_address,
      accentColor: row.accent_color ?? '#0f766e',
    },
    customerName: keys.open({ table: 'customer', column: 'name', rowId: row.customer_id }, row.name_sealed),
    booking: showBooking(row, now),
    answers: openAnswers(keys, row),
    payments: payments.map((payment) => showPayment(keys, payment)),
    timeline: timeline.map((entry) => openTimelineEntry(keys, entry)),
  }
}
