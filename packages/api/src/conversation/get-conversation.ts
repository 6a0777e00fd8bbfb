import type { ConversationId, MembershipId } from '@frontdesk/db/ids'
import { openBookingWithCustomer } from '../booking/open-booking.ts'
import type { Entrance } from '../core/entrance.ts'
import { openKnownField } from '../identity/open-known.ts'
import { openConversation, openCustomerField } from './open-conversation.ts'
import { findConversation, listThreadBookings } from './queries.ts'
import type { Conversation } from './schemas.ts'

export async function getConversation(
  entrance: Entrance<MembershipId>,
  { id, now }: { id: ConversationId; now: Date },
): Promise<Conversation> {
  const row = await entrance.get(({ db, tenantId }) => findConversation(db, tenantId, id))
  const bookings = await entrance.list(({ db, tenantId }) => listThreadBookings(db, tenantId, row))
  const keys = await entrance.keys()
  return {
    ...openConversation(keys, row),
    customerEmail: openCustomerField(keys, row.customer_id, { column: 'email', sealed: row.email_sealed }),
    knownAs: openKnownField(keys, row.known_id, { column: 'subject', sealed: row.subject_sealed }),
    isBlocked: row.blocked_at !== null,
    siteName: row.site_name,
    startedAt: row.started_at,
    lastSeq: row.last_seq,
    personReadSeq: row.person_read_seq,
    bookings: bookings.map((booking) => openBookingWithCustomer(keys, booking, now)),
  }
}
