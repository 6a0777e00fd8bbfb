import type { TenantRef } from '@frontdesk/db/entry'
import type { ProviderId } from '@frontdesk/db/ids'
import type { Db, Tx } from '@frontdesk/db/open-database'
import type { TenantId } from '@frontdesk/db/tenant-id'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { overrideRowsOf, weeklyHoursOf } from './hours-of.ts'
import { longestMs } from '../booking/longest.ts'
import type { BookingState } from '../booking/states.ts'

const comingStates: readonly BookingState[] = ['held', 'requested', 'awaiting_payment', 'confirmed']

export function listProviders(db: Db, tenantId: TenantRef) {
  return db
    .selectFrom('provider')
    .where('tenant_id', '=', tenantId)
    .select(['id', 'name', 'zone', 'active'])
    .orderBy('created_at')
    .orderBy('id')
    .limit(500)
}

/** Both lists of a provider's hours, the time off and the bookings that are not over, and where the holidays are from. */
export function findAvailability(db: Db, tenantId: TenantRef, { id, now }: { id: ProviderId; now: Date }) {
  return db
    .selectFrom('provider')
    .innerJoin('tenant', 'tenant.id', 'provider.tenant_id')
    .where('provider.tenant_id', '=', tenantId)
    .where('provider.id', '=', id)
    .select((eb) => [
      'provider.id',
      'provider.zone',
      'provider.works_on_holidays',
      'tenant.holiday_country',
      'tenant.holiday_region',
      eb
        .selectFrom('booking')
        .whereRef('booking.tenant_id', '=', 'provider.tenant_id')
        .whereRef('booking.provider_id', '=', 'provider.id')
        // So that the index can begin somewhere.
        .where('booking.starts_at', '>', new Date(now.getTime() - longestMs))
        .where('booking.ends_at', '>', now)
        .where('booking.state', 'in', comingStates)
        .select((booking) => booking.fn.countAll<number>().as('count'))
        .$asScalar()
        .$notNull()
        .as('coming'),
      jsonArrayFrom(
        eb
          .selectFrom('time_off')
          .whereRef('time_off.tenant_id', '=', 'provider.tenant_id')
          .whereRef('time_off.provider_id', '=', 'provider.id')
          .where('time_off.ends_at', '>', now)
          .select(['time_off.id', 'time_off.starts_at', 'time_off.ends_at'])
          .orderBy('time_off.starts_at')
          .orderBy('time_off.id'),
      ).as('time_off'),
      weeklyHoursOf(eb).as('weekly_hours'),
      overrideRowsOf(eb).as('date_overrides'),
    ])
}
export type AvailabilityRow = Awaited<ReturnType<ReturnType<typeof findAvailability>['executeTakeFirstOrThrow']>>

export function setProviderName(tx: Tx, tenantId: TenantId, args: { id: ProviderId; name: string }) {
  return tx
    .updateTable('provider')
    .set({ name: args.name })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', args.id)
    .returning('id')
}

export function lockProvider(tx: Tx, tenantId: TenantId, id: ProviderId) {
  return tx
    .selectFrom('provider')
    .select(['id', 'zone'])
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .forUpdate()
}

export function countProviders(tx: Tx, tenantId: TenantId) {
  return tx
    .selectFrom('provider')
    .where('tenant_id', '=', tenantId)
    .select((eb) => eb.fn.countAll<number>().as('count'))
}

export function insertProvider(tx: Tx, tenantId: TenantId, provider: { id: ProviderId; name: string; zone: string }) {
  return tx.insertInto('provider').values({ ...provider, tenant_id: tenantId })
}

export function setProviderActive(tx: Tx, tenantId: TenantId, args: { id: ProviderId; active: boolean }) {
  return tx
    .updateTable('provider')
    .set({ active: args.active })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', args.id)
    .returning('id')
}

export function setProviderZone(tx: Tx, tenantId: TenantId, args: { id: ProviderId; zone: string }) {
  return tx.updateTable('provider').set({ zone: args.zone }).where('tenant_id', '=', tenantId).where('id', '=', args.id)
}

export function setWorksOnHolidays(tx: Tx, tenantId: TenantId, args: { id: ProviderId; worksOnHolidays: boolean }) {
  return tx
    .updateTable('provider')
    .set({ works_on_holidays: args.worksOnHolidays })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', args.id)
}

export type WeeklyRow = { weekday: number; from_minute: number; to_minute: number }

export async function replaceWeeklyHours(
  tx: Tx,
  tenantId: TenantId,
  args: { providerId: ProviderId; rows: readonly WeeklyRow[] },
): Promise<void> {
  const own = { tenant_id: tenantId, provider_id: args.providerId }
  await tx
    .deleteFrom('weekly_hours')
    .where('tenant_id', '=', tenantId)
    .where('provider_id', '=', args.providerId)
    .execute()
  if (args.rows.length === 0) return
  await tx
    .insertInto('weekly_hours')
    .values(args.rows.map((row) => ({ ...own, ...row })))
    .execute()
}

/** Without a `to_minute` the row says that the date is closed. */
export type OverrideRow = { date: string; from_minute: number; to_minute: number | null }

export async function replaceOverrides(
  tx: Tx,
  tenantId: TenantId,
  args: { providerId: ProviderId; rows: readonly OverrideRow[] },
): Promise<void> {
  const own = { tenant_id: tenantId, provider_id: args.providerId }
  await tx
    .deleteFrom('date_override')
    .where('tenant_id', '=', tenantId)
    .where('provider_id', '=', args.providerId)
    .execute()
  if (args.rows.length === 0) return
  await tx
    .insertInto('date_override')
    .values(args.rows.map((row) => ({ ...own, ...row })))
    .execute()
}

export function findProvider(db: Db, tenantId: TenantRef, id: ProviderId) {
  return db.selectFrom('provider').select('id').where('tenant_id', '=', tenantId).where('id', '=', id)
}
