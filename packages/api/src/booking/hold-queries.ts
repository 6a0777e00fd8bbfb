import type { ProviderId, ServiceId, VisitorSessionId } from '@frontdesk/db/ids'
import type { Tx } from '@frontdesk/db/open-database'
import type { TenantId } from '@frontdesk/db/tenant-id'

/**
 * Whoever wants to take a provider's time, or to change what takes it, waits here for whoever is at it. Two that meet in
 * the exclusion constraint would otherwise wait for each other until Postgres breaks the deadlock with an error
 * (races.test.ts). A booking's own lock comes before its provider's.
 */
export function lockProviders(tx: Tx, tenantId: TenantId, providerIds: readonly ProviderId[]) {
  return tx
    .selectFrom('provider')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('id', 'in', providerIds)
    .orderBy('id')
    .forNoKeyUpdate()
}

/** The same for everybody who offers a service, and for others that are named. */
export function lockProvidersOf(
  tx: Tx,
  tenantId: TenantId,
  { serviceId, providerIds }: { serviceId: ServiceId; providerIds: readonly ProviderId[] },
) {
  return tx
    .selectFrom('provider')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where((is) =>
      is.or([
        is('id', '=', is.fn.any(is.val(providerIds))),
        is('id', 'in', (offering) =>
          offering
            .selectFrom('service_provider as offered')
            .select('offered.provider_id')
            .where('offered.tenant_id', '=', tenantId)
            .where('offered.service_id', '=', serviceId),
        ),
      ]),
    )
    .orderBy('id')
    .forNoKeyUpdate()
}

/**
 * Proposals whose time is up no longer keep anybody else from the slot, even before their own job has run. One that is
 * being confirmed at this very moment is left alone: its owner was faster.
 */
export function expireStaleHolds(tx: Tx, tenantId: TenantId, args: { providerIds: readonly ProviderId[]; now: Date }) {
  return tx
    .updateTable('booking')
    .set({ state: 'expired', updated_at: args.now })
    .where('tenant_id', '=', tenantId)
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('booking as stale')
        .select('stale.id')
        .where('stale.tenant_id', '=', tenantId)
        .where('stale.provider_id', 'in', args.providerIds)
        .where('stale.state', '=', 'held')
        .where('stale.held_until', '<=', args.now)
        .forUpdate()
        .skipLocked(),
    )
    .returning(['id', 'starts_at', 'provider_id'])
}

type Wish = { visitorSessionId: VisitorSessionId; serviceId: ServiceId }

/** Everybody whose time a new proposal can give back or take, in one go and in one order. */
export function lockProvidersOfWish(tx: Tx, tenantId: TenantId, { visitorSessionId, serviceId }: Wish) {
  return tx
    .selectFrom('provider')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where((eb) =>
      eb.or([
        eb('id', 'in', (offering) =>
          offering
            .selectFrom('service_provider as offered')
            .select('offered.provider_id')
            .where('offered.tenant_id', '=', tenantId)
            .where('offered.service_id', '=', serviceId),
        ),
        eb('id', 'in', (holding) =>
          holding
            .selectFrom('booking as held')
            .select('held.provider_id')
            .where('held.tenant_id', '=', tenantId)
            .where('held.visitor_session_id', '=', visitorSessionId)
            .where('held.state', '=', 'held'),
        ),
      ]),
    )
    .orderBy('id')
    .forNoKeyUpdate()
}

/** A visitor decides on one time after the other: a new proposal gives back what an earlier one kept. */
export function releaseOtherHolds(tx: Tx, tenantId: TenantId, args: { visitorSessionId: VisitorSessionId; now: Date }) {
  return tx
    .updateTable('booking')
    .set({ state: 'cancelled', updated_at: args.now })
    .where('tenant_id', '=', tenantId)
    .where('visitor_session_id', '=', args.visitorSessionId)
    .where('state', '=', 'held')
    .returning(['id', 'starts_at', 'provider_id'])
}
