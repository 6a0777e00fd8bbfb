import type { BookingId, ProviderId } from '@frontdesk/db/ids'
import { auditAll } from '../core/audit.ts'
import type { Work } from '../core/work.ts'
import { writeChanges } from './write-change.ts'

type GivenUp = { id: BookingId; starts_at: Date; provider_id: ProviderId }

/** Several held times were given up by one statement: each is told about in its own history, and to nobody else. */
export async function giveUpHolds(
  acting: Pick<Work, 'tx' | 'tenantId' | 'actor'>,
  rows: readonly GivenUp[],
  { to, now }: { to: 'cancelled' | 'expired'; now: Date },
): Promise<void> {
  await auditAll(
    acting,
    `booking.${to}`,
    rows.map(({ id }) => id),
  )
  await writeChanges(
    acting,
    rows.map(({ id: bookingId, starts_at: startsAt, provider_id: providerId }) => ({
      bookingId,
      from: { state: 'held', startsAt, providerId },
      to: { state: to, startsAt, providerId },
      now,
    })),
  )
}
