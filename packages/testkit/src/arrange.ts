import { type ProviderId, type ServiceId, newId } from '@frontdesk/db/ids'
import { visitorClient } from './test-client.ts'
import type { TestApp } from './start-test-app.ts'
import type { TestTenant } from './test-tenant.ts'

export type Offer = { serviceId: ServiceId; providerId: ProviderId }

/** A service that one provider offers every day from 9 to 17, in the tenant's zone. */
export async function addOffer(
  app: TestApp,
  tenant: TestTenant,
  given: { priceMinor?: number; needsApproval?: boolean; currency?: string; zone?: string } = {},
): Promise<Offer> {
  const { priceMinor = 18_000, needsApproval = false, currency = 'EUR', zone = 'Europe/Lisbon' } = given
  const { tenantId } = tenant
  const serviceId = newId<'service'>()
  const providerId = newId<'provider'>()
  await app.owner
    .insertInto('service')
    .values({
      tenant_id: tenantId,
      id: serviceId,
      name: 'Portrait session',
      description: 'An hour in the studio.',
      location: 'Rua das Flores 12',
      duration_minutes: 60,
      interval_minutes: 60,
      price_minor: priceMinor,
      currency,
      needs_approval: needsApproval,
    })
    .execute()
  await app.owner.insertInto('provider').values({ tenant_id: tenantId, id: providerId, name: 'Ines', zone }).execute()
  await app.owner
    .insertInto('service_provider')
    .values({ tenant_id: tenantId, service_id: serviceId, provider_id: providerId })
    .execute()
  await app.owner
    .insertInto('weekly_hours')
    .values(
      [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
        tenant_id: tenantId,
        provider_id: providerId,
        weekday,
        from_minute: 540,
        to_minute: 1020,
      })),
    )
    .execute()
  return { serviceId, providerId }
}

/** A visitor on the tenant's site, with a session. */
export async function newVisitor(app: TestApp, tenant: TestTenant) {
  const { widgetUrl } = app.server
  const { accessToken } = await visitorClient(widgetUrl).session.start.mutate({ siteKey: tenant.siteKey })
  return visitorClient(widgetUrl, accessToken)
}

export const somebody = { name: 'Vera Visitor', email: 'vera@example.com', zone: 'Europe/Berlin' }
