import type { ConversationId, MembershipId } from '@frontdesk/db/ids'
import { openBookingWithCustomer } from '../booking/open-booking.ts'
import type { Entrance } from '../core/entrance.ts'
import { consentVersion } from '../entry/consent-version.ts'
import { openEntry } from '../entry/open-entry.ts'
import { listEntries } from '../entry/queries.ts'
import { openKnownField } from '../identity/open-known.ts'
import { fillSettings } from '../site/sections.ts'
import { openConversation, openCustomerField } from './open-conversation.ts'
import { findConversation } from './queries.ts'
import type { Conversation } from './schemas.ts'
import { listThreadBookings } from './thread-bookings.ts'

export async function getConversation(
  entrance: Entrance<MembershipId>,
  { id, now }: { id: ConversationId; now: Date },
): Promise<Conversation> {
  const row = await entrance.get(({ db, tenantId }) => findConversation(db, tenantId, id))
  const bookings = await entrance.list(({ db, tenantId }) => listThreadBookings(db, tenantId, row))
  const entries = await entrance.list(({ db, tenantId }) => listEntries(db, tenantId, [row.id]))
  const keys = await entrance.keys()
  const given = entries.map((entry) => openEntry(keys, entry))
  const agreed = given.findLast(({ agreedTo }) => agreedTo !== null)
  return {
    ...openConversation(keys, row),
    customerId: row.customer_id,
    customerEmail: openCustomerField(keys, row.customer_id, { column: 'email', sealed: row.email_sealed }),
    knownAs: openKnownField(keys, row.known_id, { column: 'subject', sealed: row.subject_sealed }),
    joinedTo: row.joined_to,
    isBlocked: row.blocked_at !== null,
    siteName: row.site_name,
    startedAt: row.started_at,
    lastSeq: row.last_seq,
    personReadSeq: row.person_read_seq,
    bookings: bookings.map((booking) => openBookingWithCustomer(keys, booking, now)),
    answers: given.findLast(({ answers }) => answers !== null)?.answers ?? [],
    agreed: agreed
      ? {
          at: agreed.at,
          isCurrent: agreed.agreedTo === consentVersion(fillSettings(row.site_settings).entry),
          said: agreed.agreedText,
        }
      : null,
  }
}
