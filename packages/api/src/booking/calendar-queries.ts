import type { TenantRef } from '@frontdesk/db/entry'
import type { ProviderId } from '@frontdesk/db/ids'
import type { Db } from '@frontdesk/db/open-database'
import { longestMs } from './longest.ts'
import { liveStates } from './states.ts'

export type Range = { from: Date; to: Date; providerId?: ProviderId | undefined; limit: number }

/** What stands in a calendar: whatever takes somebody's time, and what was offered to a customer. */
export function listBookingsInRange(db: Db, tenantId: TenantRef, { from, to, providerId, limit }: Range) {
  return (
    db
      .selectFrom('booking')
      .innerJoin('provider', (join) =>
        join.onRef('provider.tenant_id', '=', 'booking.tenant_id').onRef('provider.id', '=', 'booking.provider_id'),
      )
      .innerJoin('customer', (join) =>
        join.onRef('customer.tenant_id', '=', 'booking.tenant_id').onRef('customer.id', '=', 'booking.customer_id'),
      )
      .where('booking.tenant_id', '=', tenantId)
      // The first lets the index begin near the span, the last says what is in it.
      .where('booking.starts_at', '>', new Date(from.getTime() - longestMs))
      .where('booking.starts_at', '<', to)
      .where('booking.ends_at', '>', from)
      .where('booking.state', 'in', [...liveStates, 'proposed'])
      .$if(providerId !== undefined, (query) => query.where('booking.provider_id', '=', providerId as ProviderId)) // checked right here
      .select([
        'booking.id',
        'booking.state',
        'booking.service_id',
        'booking.service_name',
        'booking.provider_id',
        'booking.customer_id',
        'booking.starts_at',
        'booking.ends_at',
        'booking.blocked_from',
        'booking.blocked_until',
        'booking.seats',
        'provider.name as provider_name',
        'customer.name_sealed',
      ])
      .orderBy('booking.starts_at')
      .orderBy('booking.id')
      .limit(limit)
  )
}
