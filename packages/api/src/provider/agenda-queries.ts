import type { TenantRef } from '@frontdesk/db/entry'
import type { ProviderId } from '@frontdesk/db/ids'
import type { Db } from '@frontdesk/db/open-database'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { overrideRowsOf, weeklyHoursOf } from './hours-of.ts'

export type AgendaQuestion = { providerId?: ProviderId | undefined; from: Date; to: Date }

/** Everything but bookings that decides when they can be booked in a span: of one provider, or of all that are active. */
export function listAgendas(db: Db, tenantId: TenantRef, { providerId, from, to }: AgendaQuestion) {
  return db
    .selectFrom('provider')
    .innerJoin('tenant', 'tenant.id', 'provider.tenant_id')
    .where('provider.tenant_id', '=', tenantId)
    .where((is) => (providerId === undefined ? is('provider.active', '=', true) : is('provider.id', '=', providerId)))
    .select((eb) => [
      'provider.id',
      'provider.zone',
      'provider.works_on_holidays',
      'tenant.holiday_country',
      'tenant.holiday_region',
      weeklyHoursOf(eb).as('weekly_hours'),
      overrideRowsOf(eb).as('overrides'),
      jsonArrayFrom(
        eb
          .selectFrom('time_off as off')
          .whereRef('off.tenant_id', '=', 'provider.tenant_id')
          .whereRef('off.provider_id', '=', 'provider.id')
          .where('off.ends_at', '>', from)
          .where('off.starts_at', '<', to)
          .select(['off.id', 'off.starts_at', 'off.ends_at'])
          .orderBy('off.starts_at')
          .orderBy('off.id'),
      ).as('time_off'),
      jsonArrayFrom(
        eb
          .selectFrom('external_busy as outside')
          .whereRef('outside.tenant_id', '=', 'provider.tenant_id')
          .whereRef('outside.provider_id', '=', 'provider.id')
          .where((is) => is.lit(providerId !== undefined)) // of everybody together it is not told
          .where('outside.ends_at', '>', from)
          .where('outside.starts_at', '<', to)
          .select(['outside.starts_at', 'outside.ends_at'])
          .orderBy('outside.starts_at'),
      ).as('outside'),
    ])
    .orderBy('provider.id')
    .limit(500)
}
export type AgendaRow = Awaited<ReturnType<ReturnType<typeof listAgendas>['executeTakeFirstOrThrow']>>
