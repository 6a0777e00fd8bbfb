import { readTerms, writeTerms } from '@frontdesk/api/booking/terms'
import { type ProviderId, type ServiceId, newId } from '@frontdesk/db/ids'
import type { Tx } from '@frontdesk/db/open-database'
import type { TenantId } from '@frontdesk/db/tenant-id'
import type { DemoBusiness, DemoService } from './demo-business.ts'

export type Catalogue = { services: Map<string, ServiceId>; providers: Map<string, ProviderId> }

/** Services, who offers them, and when those work. */
export async function seedCatalogue(tx: Tx, tenantId: TenantId, business: DemoBusiness): Promise<Catalogue> {
  const providers = new Map<string, ProviderId>()
  for (const { name, hours } of business.providers) {
    const id = newId<'provider'>()
    providers.set(name, id)
    await tx.insertInto('provider').values({ tenant_id: tenantId, id, name, zone: business.zone }).execute()
    const rows = hours.flatMap(({ weekdays, from, to }) =>
      weekdays.map((weekday) => ({ tenant_id: tenantId, provider_id: id, weekday, from_minute: from, to_minute: to })),
    )
    await tx.insertInto('weekly_hours').values(rows).execute()
  }

  const services = new Map<string, ServiceId>()
  for (const [position, service] of business.services.entries()) {
    const id = newId<'service'>()
    services.set(service.name, id)
    await tx
      .insertInto('service')
      .values({
        tenant_id: tenantId,
        id,
        name: service.name,
        description: service.description,
        location: service.location,
        duration_minutes: service.minutes,
        interval_minutes: service.interval,
        buffer_after_minutes: service.buffer,
        notice_minutes: 120,
        horizon_days: 60,
        price_minor: service.priceMinor,
        currency: business.currency,
        needs_approval: service.needsApproval ?? false,
        category: service.category ?? '',
        seats: service.seats ?? 1,
        max_per_week: service.maxPerWeek ?? null,
        terms: writeTerms(readTerms({ version: 1, ...service.terms })),
        position,
      })
      .execute()
    await seedExtras(tx, { tenant_id: tenantId, service_id: id }, service)
    const offered = service.providers.map((name) => ({
      tenant_id: tenantId,
      service_id: id,
      provider_id: known(providers, name),
    }))
    await tx.insertInto('service_provider').values(offered).execute()
  }
  return { services, providers }
}

type OfService = { tenant_id: TenantId; service_id: ServiceId }

async function seedExtras(tx: Tx, own: OfService, { addons = [], questions = [] }: DemoService): Promise<void> {
  for (const [position, { name, minutes, priceMinor }] of addons.entries()) {
    const addon = { id: newId<'service_addon'>(), name, extra_minutes: minutes, price_minor: priceMinor, position }
    await tx
      .insertInto('service_addon')
      .values({ ...own, ...addon })
      .execute()
  }
  for (const [position, question] of questions.entries()) {
    await tx
      .insertInto('service_question')
      .values({ ...own, ...question, id: newId<'service_question'>(), position })
      .execute()
  }
}

export function known<V>(map: ReadonlyMap<string, V>, name: string): V {
  const value = map.get(name)
  if (value === undefined) throw new Error(`the demo names "${name}", which it does not have`)
  return value
}
