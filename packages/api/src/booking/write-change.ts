import { randomBytes } from 'node:crypto'
import { type BookingId, type MembershipId, type ProviderId, newId } from '@frontdesk/db/ids'
import { sql } from 'kysely'
import type { Work } from '../core/work.ts'
import type { BookingState } from './states.ts'

type Place = { state: BookingState; startsAt: Date; providerId: ProviderId }
export type Change = {
  bookingId: BookingId
  /** Left out for how it began. */
  from?: Place
  to: Place
  requestKey?: Buffer | undefined
  now: Date
}
type Acting = Pick<Work, 'tx' | 'tenantId' | 'actor'>

/** Adds to a booking's history; the number is this change's own, one higher than the last. The booking is locked. */
export async function writeChange(acting: Acting, change: Change): Promise<number> {
  const [seq] = await writeChanges(acting, [change])
  if (seq === undefined) throw new Error('a change that was written has a number')
  return seq
}

/** The same for several bookings at once. */
export async function writeChanges({ tx, tenantId, actor }: Acting, changes: readonly Change[]): Promise<number[]> {
  if (changes.length === 0) return []
  const written = await tx
    .insertInto('booking_change')
    .values((eb) =>
      changes.map(({ bookingId, from, to, requestKey, now }) => ({
        tenant_id: tenantId,
        id: newId<'booking_change'>(),
        booking_id: bookingId,
        seq: eb
          .selectFrom('booking_change as before')
          .where('before.tenant_id', '=', tenantId)
          .where('before.booking_id', '=', bookingId)
          .select((row) => sql<number>`coalesce(${row.fn.max('before.seq')}, 0) + 1`.as('seq')),
        from_state: from?.state ?? null,
        to_state: to.state,
        from_starts_at: from?.startsAt ?? null,
        to_starts_at: to.startsAt,
        from_provider_id: from?.providerId ?? null,
        to_provider_id: to.providerId,
        actor: actor?.kind ?? ('system' as const),
        membership_id: actor?.kind === 'member' ? (actor.id as MembershipId) : null, // what a member's actor is named by
        request_key: requestKey ?? randomBytes(32),
        created_at: now,
      })),
    )
    .returning('seq')
    .execute()
  return written.map(({ seq }) => seq)
}
