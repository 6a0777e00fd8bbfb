import type { TenantRef } from '@frontdesk/db/entry'
import type { BookingId, ProviderId, ServiceId } from '@frontdesk/db/ids'
import type { Db } from '@frontdesk/db/open-database'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { liveStates } from '../booking/states.ts'

export type AgendaQuestion = {
  serviceId: ServiceId
  providerId?: ProviderId | undefined
  /** What is busy is looked up in this span only; wide enough for buffers and for the longest service. */
  from: Date
  to: Date
  now: Date
  /** A booking that is about to be moved: not in its own way, and of a service that may no longer be offered to others. */
  own?: BookingId | undefined
}

/** A service with everything that decides when it is free, in one statement, for listing and for booking alike. */
export function findOffer(db: Db, tenantId: TenantRef, question: AgendaQuestion) {
  const { serviceId, providerId, from, to, now, own } = question
  return db
    .selectFrom('service')
    .innerJoin('tenant', 'tenant.id', 'service.tenant_id')
    .where('service.tenant_id', '=', tenantId)
    .where('service.id', '=', serviceId)
    .$if(own === undefined, (query) => query.where('service.active', '=', true))
    .select([
      'service.id',
      'service.name',
      'service.location',
      'service.duration_minutes',
      'service.interval_minutes',
      'service.buffer_before_minutes',
      'service.buffer_after_minutes',
      'service.notice_minutes',
      'service.horizon_days',
      'service.price_minor',
      'service.currency',
      'service.needs_approval',
      'service.seats',
      'service.terms',
      'tenant.zone as business_zone',
    ])
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('service_provider as offered')
          .innerJoin('provider', (join) =>
            join.onRef('provider.tenant_id', '=', 'offered.tenant_id').onRef('provider.id', '=', 'offered.provider_id'),
          )
          .whereRef('offered.tenant_id', '=', 'service.tenant_id')
          .whereRef('offered.service_id', '=', 'service.id')
          .where('provider.active', '=', true)
          .$if(providerId !== undefined, (query) => query.where('provider.id', '=', providerId as ProviderId)) // checked right here
          .orderBy('provider.id')
          .select(['provider.id', 'provider.zone'])
          .select((provider) => [
            jsonArrayFrom(
              provider
                .selectFrom('weekly_hours as hours')
                .whereRef('hours.tenant_id', '=', 'provider.tenant_id')
                .whereRef('hours.provider_id', '=', 'provider.id')
                .select(['hours.weekday', 'hours.from_minute as from', 'hours.to_minute as to'])
                .orderBy('hours.weekday')
                .orderBy('hours.from_minute'),
            ).as('weekly_hours'),
            jsonArrayFrom(
              provider
                .selectFrom('date_override as day')
                .whereRef('day.tenant_id', '=', 'provider.tenant_id')
                .whereRef('day.provider_id', '=', 'provider.id')
                .select(['day.date', 'day.from_minute as from', 'day.to_minute as to'])
                .orderBy('day.date')
                .orderBy('day.from_minute'),
            ).as('overrides'),
            jsonArrayFrom(
              provider
                .selectFrom('time_off as off')
                .whereRef('off.tenant_id', '=', 'provider.tenant_id')
                .whereRef('off.provider_id', '=', 'provider.id')
                .where('off.ends_at', '>', from)
                .where('off.starts_at', '<', to)
                .select(['off.starts_at as start', 'off.ends_at as end'])
                .orderBy('off.starts_at'),
            ).as('time_off'),
            jsonArrayFrom(
              provider
                .selectFrom('booking')
                .whereRef('booking.tenant_id', '=', 'provider.tenant_id')
                .whereRef('booking.provider_id', '=', 'provider.id')
                .where('booking.state', 'in', liveStates)
                .where((is) => is.or([is('booking.state', '!=', 'held'), is('booking.held_until', '>', now)]))
                .$if(own !== undefined, (query) => query.where('booking.id', '!=', own as BookingId)) // checked right here
                .where('booking.blocked_until', '>', from)
                .where('booking.blocked_from', '<', to)
                .select(['booking.blocked_from as start', 'booking.blocked_until as end'])
                .orderBy('booking.blocked_from'),
            ).as('busy'),
          ]),
      ).as('providers'),
    )
}
export type OfferRow = Awaited<ReturnType<ReturnType<typeof findOffer>['executeTakeFirstOrThrow']>>
