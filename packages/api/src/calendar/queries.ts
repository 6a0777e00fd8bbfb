import type { Ref, TenantRef } from '@frontdesk/db/entry'
import type { CalendarFeedId, MembershipId, ProviderId } from '@frontdesk/db/ids'
import type { Db, Tx } from '@frontdesk/db/open-database'
import type { TenantId } from '@frontdesk/db/tenant-id'
import { sql } from 'kysely'
import type { MintedToken } from '../credential/token.ts'

/** A member's own, as long as they open anything. */
export function listFeeds(db: Db, tenantId: TenantRef, membershipId: Ref<MembershipId>) {
  return db
    .selectFrom('calendar_feed as feed')
    .leftJoin('provider', (join) =>
      join.onRef('provider.tenant_id', '=', 'feed.tenant_id').onRef('provider.id', '=', 'feed.provider_id'),
    )
    .where('feed.tenant_id', '=', tenantId)
    .where('feed.membership_id', '=', membershipId)
    .where('feed.revoked_at', 'is', null)
    .select(['feed.id', 'feed.provider_id', 'provider.name as provider_name', 'feed.created_at', 'feed.last_used_at'])
    .orderBy('feed.created_at', 'desc')
    .orderBy('feed.id')
    .limit(200)
}

export type NewFeedRow = { id: CalendarFeedId; membershipId: MembershipId; providerId: ProviderId | null; now: Date }

export async function insertFeed(tx: Tx, tenantId: TenantId, feed: NewFeedRow & { token: MintedToken }): Promise<void> {
  const { id, membershipId: membership_id, providerId: provider_id, now, token } = feed
  await tx
    .insertInto('calendar_feed')
    .values({ tenant_id: tenantId, id, membership_id, provider_id, created_at: now })
    .execute()
  await sql`select auth.mint_calendar(${id}, ${token.selector}, ${token.hash}, ${now})`.execute(tx)
}

export function revokeFeed(
  tx: Tx,
  tenantId: TenantId,
  args: { id: CalendarFeedId; membershipId: MembershipId; now: Date },
) {
  return tx
    .updateTable('calendar_feed')
    .set({ revoked_at: args.now })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', args.id)
    .where('membership_id', '=', args.membershipId)
    .where('revoked_at', 'is', null)
    .returning('id')
}

/** What stands above the bookings. */
export function findFeed(db: Db, tenantId: TenantRef, id: Ref<CalendarFeedId>) {
  return db
    .selectFrom('calendar_feed as feed')
    .innerJoin('tenant', 'tenant.id', 'feed.tenant_id')
    .leftJoin('provider', (join) =>
      join.onRef('provider.tenant_id', '=', 'feed.tenant_id').onRef('provider.id', '=', 'feed.provider_id'),
    )
    .where('feed.tenant_id', '=', tenantId)
    .where('feed.id', '=', id)
    .select([
      'feed.provider_id',
      'provider.name as provider_name',
      'tenant.name as business_name',
      'tenant.zone as business_zone',
      'tenant.address as business_address',
    ])
}

/** What takes place or may: nothing that was given up, nor a time that is merely kept. */
export function listFeedBookings(
  db: Db,
  tenantId: TenantRef,
  args: { providerId: ProviderId | null; from: Date; to: Date },
) {
  return db
    .selectFrom('booking')
    .innerJoin('provider', (join) =>
      join.onRef('provider.tenant_id', '=', 'booking.tenant_id').onRef('provider.id', '=', 'booking.provider_id'),
    )
    .innerJoin('customer', (join) =>
      join.onRef('customer.tenant_id', '=', 'booking.tenant_id').onRef('customer.id', '=', 'booking.customer_id'),
    )
    .where('booking.tenant_id', '=', tenantId)
    .where('booking.starts_at', '>=', args.from)
    .where('booking.starts_at', '<', args.to)
    .where('booking.state', 'in', ['requested', 'awaiting_payment', 'confirmed', 'completed'])
    .$if(args.providerId !== null, (query) => query.where('booking.provider_id', '=', args.providerId as ProviderId)) // checked right here
    .select([
      'booking.id',
      'booking.state',
      'booking.sequence',
      'booking.updated_at',
      'booking.starts_at',
      'booking.ends_at',
      'booking.service_name',
      'booking.location',
      'provider.name as provider_name',
      'customer.id as customer_id',
      'customer.name_sealed',
    ])
    .orderBy('booking.starts_at')
    .orderBy('booking.id')
    .limit(2_000)
}
