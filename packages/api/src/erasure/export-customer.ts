import type { CustomerId, MembershipId } from '@frontdesk/db/ids'
import { bookingChanges } from '../booking/detail-queries.ts'
import { showChange } from '../booking/get-booking-detail.ts'
import { openBookingWithCustomer } from '../booking/open-booking.ts'
import { audit } from '../core/audit.ts'
import type { Scope } from '../core/entrance.ts'
import { mustExist } from '../core/must-exist.ts'
import { openEntry } from '../entry/open-entry.ts'
import { listEntries } from '../entry/queries.ts'
import { openCustomer } from '../customer/open-customer.ts'
import { listKnownAs } from '../identity/queries.ts'
import { openKnown } from '../identity/open-known.ts'
import { openMessage } from '../message/open-message.ts'
import { listProjectPayments } from '../payment/list-queries.ts'
import { showPayment } from '../payment/show-payment.ts'
import { openTimelineEntry } from '../project/open-project.ts'
import {
  anyOf,
  listAllBookings,
  listAllEntries,
  listAllMessages,
  listAllProjects,
  listChatMails,
  listEvents,
  listMails,
  listThreads,
  listVisits,
  lockCustomer,
} from './queries.ts'
import type { CustomerExport } from './schemas.ts'

/** Everything about one customer, read at one moment; that it was handed out is remembered. */
export async function exportCustomer(
  scope: Scope<MembershipId>,
  { id, now }: { id: CustomerId; now: Date },
): Promise<CustomerExport> {
  const { tx, tenantId, keys } = scope
  const row = mustExist(await lockCustomer(tx, tenantId, id).executeTakeFirst())
  const { name, email, zone, createdAt } = openCustomer(keys, row)
  const bookings = await listAllBookings(tx, tenantId, id).execute()
  const bookingIds = bookings.map((booking) => booking.id)
  const changes = await bookingChanges(tx, tenantId, anyOf(bookingIds)).execute()
  const projects = await listAllProjects(tx, tenantId, id).execute()
  const projectIds = projects.map((project) => project.id)
  const visits = (await listVisits(tx, tenantId, id).execute()).map((visit) => visit.id)
  const known = await listKnownAs(tx, tenantId, visits).execute()
  const threads = await listThreads(tx, tenantId, { visits, projects: projectIds }).execute()
  const about = [id, ...visits, ...projectIds, ...bookingIds, ...threads.map(({ id }) => id)]
  const events = await listEvents(tx, tenantId, about).execute()

  const payments = await listProjectPayments(tx, tenantId, anyOf(projectIds)).execute()
  const entries = await listAllEntries(tx, tenantId, projectIds).execute()
  const threadIds = threads.map((thread) => thread.id)
  const mails = [
    ...(await listMails(tx, tenantId, projectIds).execute()).map((mail) => ({ ...mail, email: null })),
    ...(await listChatMails(tx, tenantId, threadIds).execute()).map((mail) => ({
      ...mail,
      email: mail.email_sealed && keys.open({ table: 'chat_mail', column: 'email', rowId: mail.id }, mail.email_sealed),
    })),
  ]
  const given = await listEntries(tx, tenantId, threadIds).execute()
  const said = await listAllMessages(tx, tenantId, threadIds).execute()
  await audit(scope, 'customer.exported', id)
  return {
    format: 'frontdesk customer 1',
    business: row.business,
    customer: { name, email, zone, createdAt },
    knownAs: known.map((row) => ({ ...openKnown(keys, row), since: row.created_at })),
    bookings: bookings.map((booking) => ({
      ...openBookingWithCustomer(keys, booking, now),
      history: changes.filter((change) => change.booking_id === booking.id).map(showChange),
    })),
    projects: projects.map((project) => ({
      title: project.title,
      state: project.state,
      createdAt: project.created_at,
      payments: payments.filter((payment) => payment.project_id === project.id).map((row) => showPayment(keys, row)),
      timeline: entries
        .filter((entry) => entry.project_id === project.id)
        .map((entry) => openTimelineEntry(keys, entry)),
    })),
    conversations: threads.map((thread) => ({
      startedAt: thread.created_at,
      before: given.filter((entry) => entry.conversation_id === thread.id).map((entry) => openEntry(keys, entry)),
      messages: said.filter((line) => line.conversation_id === thread.id).map((line) => openMessage(keys, line)),
    })),
    mails: mails.map(({ kind, email, sent_at, created_at }) => ({
      kind,
      email,
      sentAt: sent_at,
      createdAt: created_at,
    })),
    events: events.map(({ event, actor, created_at }) => ({ event, actor, at: created_at })),
  }
}
