import type { TenantRef } from '@frontdesk/db/entry'
import type { BookingId, CalendarSourceId, ProviderId } from '@frontdesk/db/ids'
import type { Db, Tx } from '@frontdesk/db/open-database'
import type { CalendarProblem } from '@frontdesk/db/schema'
import type { TenantId } from '@frontdesk/db/tenant-id'
import { sql } from 'kysely'
import type { BusySpan } from './read-busy.ts'

export function listSources(db: Db, tenantId: TenantRef, providerId: ProviderId) {
  return db
    .selectFrom('calendar_source as source')
    .where('source.tenant_id', '=', tenantId)
    .where('source.provider_id', '=', providerId)
    .select((source) => [
      'source.id',
      'source.url_sealed',
      'source.created_at',
      'source.read_at',
      'source.checked_at',
      'source.problem',
      source
        .selectFrom('external_busy as busy')
        .whereRef('busy.tenant_id', '=', 'source.tenant_id')
        .whereRef('busy.provider_id', '=', 'source.provider_id')
        .whereRef('busy.source_id', '=', 'source.id')
        .select((busy) => busy.fn.countAll<number>().as('count'))
        .$asScalar()
        .$notNull()
        .as('busy_count'),
    ])
    .orderBy('source.created_at')
    .orderBy('source.id')
    .limit(200)
}

/** Until the transaction ends, nobody else changes how many calendars and busy times the business has. */
export function lockCalendars(tx: Tx, tenantId: TenantId) {
  return tx.selectNoFrom(
    sql`pg_advisory_xact_lock(hashtextextended('calendars ' || ${tenantId}::text, 0))`.as('locked'),
  )
}

export function countSources(tx: Tx, tenantId: TenantId, providerId: ProviderId) {
  return tx
    .selectFrom('calendar_source')
    .where('tenant_id', '=', tenantId)
    .select(({ fn }) => [
      fn.countAll<number>().filterWhere('provider_id', '=', providerId).as('ofProvider'),
      fn.countAll<number>().as('ofTenant'),
    ])
}

/** What the calendars say besides this one. */
export function countOtherBusy(
  tx: Tx,
  tenantId: TenantId,
  { sourceId, providerId }: { sourceId: CalendarSourceId; providerId: ProviderId },
) {
  return tx
    .selectFrom('external_busy')
    .where('tenant_id', '=', tenantId)
    .where('source_id', '!=', sourceId)
    .select(({ fn }) => [
      fn.countAll<number>().filterWhere('provider_id', '=', providerId).as('ofProvider'),
      fn.countAll<number>().as('ofTenant'),
    ])
}

export function insertSource(
  tx: Tx,
  tenantId: TenantId,
  source: { id: CalendarSourceId; providerId: ProviderId; urlSealed: Buffer; now: Date },
) {
  return tx.insertInto('calendar_source').values({
    tenant_id: tenantId,
    id: source.id,
    provider_id: source.providerId,
    url_sealed: source.urlSealed,
    created_at: source.now,
  })
}

export function deleteSource(tx: Tx, tenantId: TenantId, id: CalendarSourceId) {
  return tx.deleteFrom('calendar_source').where('tenant_id', '=', tenantId).where('id', '=', id).returning('id')
}

/** What reading it takes. */
export function findSource(db: Db, tenantId: TenantRef, id: CalendarSourceId) {
  return db
    .selectFrom('calendar_source as source')
    .innerJoin('provider', (join) =>
      join.onRef('provider.tenant_id', '=', 'source.tenant_id').onRef('provider.id', '=', 'source.provider_id'),
    )
    .where('source.tenant_id', '=', tenantId)
    .where('source.id', '=', id)
    .select([
      'source.id',
      'source.provider_id',
      'source.url_sealed',
      'source.version_sealed',
      'source.expanded_at',
      'provider.zone',
    ])
}

/** Held, so that two readings of one source do not mix. Whoever locks the calendars as well does so before. */
export function lockSource(tx: Tx, tenantId: TenantId, id: CalendarSourceId) {
  return tx
    .selectFrom('calendar_source')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .select(['id', 'provider_id', 'failures'])
    .forUpdate()
}

export type Reading = {
  checked_at: Date
  problem: CalendarProblem | null
  failures: number
  retry_at: Date | null
  read_at?: Date
  expanded_at?: Date
  version_sealed?: Buffer | null
}

export function setReading(tx: Tx, tenantId: TenantId, args: { id: CalendarSourceId; reading: Reading }) {
  return tx.updateTable('calendar_source').set(args.reading).where('tenant_id', '=', tenantId).where('id', '=', args.id)
}

/** What is not known to be the same is laid out again. */
export function forgetVersions(tx: Tx, tenantId: TenantId, providerId: ProviderId) {
  return tx
    .updateTable('calendar_source')
    .set({ version_sealed: null })
    .where('tenant_id', '=', tenantId)
    .where('provider_id', '=', providerId)
    .returning('id')
}

/** Which of these are bookings of the tenant's own, whatever became of them. */
export function listOwnBookings(tx: Tx, tenantId: TenantId, ids: readonly BookingId[]) {
  return tx
    .selectFrom('booking')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where((is) => is('id', '=', is.fn.any(is.val(ids))))
}

const rowsAtOnce = 1_000

/** The times of one source as a whole. */
export async function replaceBusy(
  tx: Tx,
  tenantId: TenantId,
  args: { sourceId: CalendarSourceId; providerId: ProviderId; spans: readonly BusySpan[] },
): Promise<void> {
  const { sourceId, providerId, spans } = args
  await tx
    .deleteFrom('external_busy')
    .where('tenant_id', '=', tenantId)
    .where('provider_id', '=', providerId)
    .where('source_id', '=', sourceId)
    .execute()
  for (let at = 0; at < spans.length; at += rowsAtOnce) {
    const rows = spans.slice(at, at + rowsAtOnce).map(({ start, end }) => ({
      tenant_id: tenantId,
      provider_id: providerId,
      source_id: sourceId,
      starts_at: new Date(start),
      ends_at: new Date(end),
    }))
    await tx.insertInto('external_busy').values(rows).execute()
  }
}
