import { type Ref, type TenantRef, batchRefs } from '@frontdesk/db/entry'
import type { BookingId, ProviderId, ServiceAddonId, ServiceId } from '@frontdesk/db/ids'
import { type Db, compiler } from '@frontdesk/db/open-database'
import { preparedQuery } from '@frontdesk/db/prepared-query'
import type { DB } from '@frontdesk/db/schema'
import { type Compilable, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { addonMs, longestMs, mostAddons } from '../booking/longest.ts'
import { liveStates } from '../booking/states.ts'
import { overrideRowsOf, weeklyHoursOf } from '../provider/hours-of.ts'

export type OfferQuestion = {
  serviceId: ServiceId
  providerId?: ProviderId | undefined
  /** What is busy is looked up in this span, wide enough for buffers and the longest service; additions reach further. */
  from: Date
  to: Date
  now: Date
  addonIds?: readonly ServiceAddonId[] | undefined
  /** A booking that is about to be moved: not in its own way, and of a service that may no longer be offered to others. */
  own?: BookingId | undefined
}

/** A service with everything that decides when it is free, in one statement, for listing and for booking alike. */
export function findOffer(db: Db, tenantId: TenantRef, question: OfferQuestion) {
  const { providerId, own } = question
  return offerQuery(db, tenantId, { ...boundsOf(question), providerId, own })
}

/** The same for whoever only looks: the statement that is asked most of all, so it is built no more than once. */
export function findListing({ providerId, ...question }: Omit<OfferQuestion, 'own'>): Compilable<OfferRow> {
  const bounds = boundsOf(question)
  return providerId === undefined ? listings.ofAny(bounds) : listings.ofOne({ ...bounds, providerId })
}

/** What a question comes to, each a value of the statement. */
type Bounds = {
  serviceId: ServiceId
  addonIds: ServiceAddonId[]
  now: Date
  from: Date
  to: Date
  /** As far as a longer appointment reaches. */
  reach: Date
  /** Between these starts whatever may still be in the way. */
  startsAfter: Date
  startsBefore: Date
  /** The weeks whose appointments count towards the limits. */
  weeksFrom: Date
  weeksTo: Date
}
type Given = { [K in keyof Bounds]: Ref<Bounds[K]> } & {
  providerId?: Ref<ProviderId> | undefined
  own?: BookingId | undefined
}

function boundsOf({ serviceId, addonIds = [], now, from, to, own }: OfferQuestion): Bounds {
  const reach = to.getTime() + (own === undefined ? addonIds.length : mostAddons) * addonMs
  return {
    serviceId,
    addonIds: [...new Set(addonIds)],
    now,
    from,
    to,
    reach: new Date(reach),
    startsAfter: new Date(from.getTime() - longestMs - bufferMs),
    startsBefore: new Date(reach + bufferMs),
    weeksFrom: new Date(from.getTime() - weekMs),
    weeksTo: new Date(to.getTime() + weekMs),
  }
}

function offerQuery(db: Db, tenantId: TenantRef, given: Given) {
  const { serviceId, providerId, from, to, reach, addonIds, own } = given
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
      'service.align_minutes',
      'service.seats',
      'service.max_per_day',
      'service.max_per_week',
      'service.terms',
      'tenant.zone as business_zone',
      'tenant.holiday_country',
      'tenant.holiday_region',
      // What was asked stands beside the answer, so that nobody reads the holidays of another span.
      sql<Date>`${from}::timestamptz`.as('asked_from'),
      sql<Date>`${to}::timestamptz`.as('asked_to'),
    ])
    .select((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('service_addon as addon')
          .whereRef('addon.tenant_id', '=', 'service.tenant_id')
          .whereRef('addon.service_id', '=', 'service.id')
          .where('addon.active', '=', true)
          .where(sql<SqlBool>`addon.id = any(${addonIds}::uuid[])`)
          .orderBy('addon.position')
          .orderBy('addon.id')
          .select(['addon.id', 'addon.name', 'addon.extra_minutes', 'addon.price_minor']),
      ).as('addons'),
      // What counts towards the limits: everybody in a group is one appointment.
      jsonArrayFrom(
        eb
          .selectFrom('booking')
          .whereRef('booking.tenant_id', '=', 'service.tenant_id')
          .whereRef('booking.service_id', '=', 'service.id')
          .where((is) => is.or([is('service.max_per_day', 'is not', null), is('service.max_per_week', 'is not', null)]))
          .where(takesTime(given))
          .where('booking.starts_at', '>', given.weeksFrom)
          .where('booking.starts_at', '<', given.weeksTo)
          .groupBy([sql`coalesce(booking.occurrence_id, booking.id)`, 'booking.starts_at'])
          .select('booking.starts_at as start'),
      ).as('taken'),
      jsonArrayFrom(
        eb
          .selectFrom('service_provider as offered')
          .innerJoin('provider', (join) =>
            join.onRef('provider.tenant_id', '=', 'offered.tenant_id').onRef('provider.id', '=', 'offered.provider_id'),
          )
          .whereRef('offered.tenant_id', '=', 'service.tenant_id')
          .whereRef('offered.service_id', '=', 'service.id')
          .where('provider.active', '=', true)
          .$if(providerId !== undefined, (query) => query.where('provider.id', '=', providerId as Ref<ProviderId>)) // checked right here
          .orderBy('provider.id')
          .select(['provider.id', 'provider.zone', 'provider.works_on_holidays'])
          .select((provider) => [
            weeklyHoursOf(provider).as('weekly_hours'),
            overrideRowsOf(provider).as('overrides'),
            jsonArrayFrom(
              provider
                .selectFrom('time_off as off')
                .whereRef('off.tenant_id', '=', 'provider.tenant_id')
                .whereRef('off.provider_id', '=', 'provider.id')
                .where('off.ends_at', '>', from)
                .where('off.starts_at', '<', reach)
                .select(['off.starts_at as start', 'off.ends_at as end'])
                .orderBy('off.starts_at'),
            ).as('time_off'),
            jsonArrayFrom(
              provider
                .selectFrom('external_busy as outside')
                .whereRef('outside.tenant_id', '=', 'provider.tenant_id')
                .whereRef('outside.provider_id', '=', 'provider.id')
                .where('outside.ends_at', '>', from)
                .where('outside.starts_at', '<', reach)
                .select(['outside.starts_at as start', 'outside.ends_at as end'])
                .orderBy('outside.starts_at'),
            ).as('outside_busy'),
            jsonArrayFrom(
              provider
                .selectFrom('booking')
                .whereRef('booking.tenant_id', '=', 'provider.tenant_id')
                .whereRef('booking.provider_id', '=', 'provider.id')
                .where(takesTime(given))
                .where(inTheWay(given))
                .where((is) => is.not(ofItsGroup))
                .select(['booking.blocked_from as start', 'booking.blocked_until as end']),
            ).as('busy'),
            jsonArrayFrom(
              provider
                .selectFrom('booking')
                .whereRef('booking.tenant_id', '=', 'provider.tenant_id')
                .whereRef('booking.provider_id', '=', 'provider.id')
                .where(takesTime(given))
                .where(inTheWay(given))
                .where(ofItsGroup)
                .groupBy('booking.starts_at')
                .select((group) => [
                  'booking.starts_at',
                  group.fn.min('booking.blocked_from').as('start'),
                  group.fn.max('booking.blocked_until').as('end'),
                  group.fn.sum<number>('booking.seats').as('seats'),
                ]),
            ).as('groups'),
          ]),
      ).as('providers'),
    ])
}

const hourMs = 3_600_000
const weekMs = 7 * 24 * hourMs
/** What the tables allow before an appointment, and after it. */
const bufferMs = 12 * hourMs

/** Everybody of a group shares a start of this very service; one that was booked before it was a group does not. */
const ofItsGroup = sql<SqlBool>`(service.seats > 1 and booking.service_id = service.id and booking.occurrence_id is not null)`

/**
 * The index on provider and start finds them, since nothing is blocked for longer than its limits allow. The exclusion
 * constraint's own index cannot: row-level security lets no index be asked by a range's operators, which may tell of rows.
 */
function inTheWay({ from, reach, startsAfter, startsBefore }: Given) {
  return (is: ExpressionBuilder<DB, 'booking'>) =>
    is.and([
      is('booking.starts_at', '>', startsAfter),
      is('booking.starts_at', '<', startsBefore),
      is('booking.blocked_until', '>', from),
      is('booking.blocked_from', '<', reach),
    ])
}

/** Held proposals count until their time is up, even before their own job has run. */
function takesTime({ now, own }: Given) {
  return (is: ExpressionBuilder<DB, 'booking'>) =>
    is.and([
      is('booking.state', 'in', liveStates),
      is.or([is('booking.state', '!=', 'held'), is('booking.held_until', '>', now)]),
      ...(own === undefined ? [] : [is('booking.id', '!=', own)]),
    ])
}
export type OfferRow = Awaited<ReturnType<ReturnType<typeof offerQuery>['executeTakeFirstOrThrow']>>

const valuesOf = {
  serviceId: true,
  addonIds: true,
  now: true,
  from: true,
  to: true,
  reach: true,
  startsAfter: true,
  startsBefore: true,
  weeksFrom: true,
  weeksTo: true,
} as const
const listings = {
  ofAny: preparedQuery<Bounds, OfferRow>(valuesOf, (given) => offerQuery(compiler, batchRefs.tenantId, given)),
  ofOne: preparedQuery<Bounds & { providerId: ProviderId }, OfferRow>({ ...valuesOf, providerId: true }, (given) =>
    offerQuery(compiler, batchRefs.tenantId, given),
  ),
}
