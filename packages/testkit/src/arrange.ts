import { encodeId } from '@frontdesk/api/core/id-schema'
import { type ProviderId, type ServiceId, newId } from '@frontdesk/db/ids'
import { visitorClient } from './test-client.ts'
import type { TestApp } from './start-test-app.ts'
import type { TestTenant } from './test-tenant.ts'

export type Offer = { serviceId: ServiceId; providerId: ProviderId }

/** A service that one provider offers every day from 9 to 17, in the tenant's zone. */
export async function addOffer(
  app: TestApp,
  tenant: TestTenant,
  given: { priceMinor?: number; needsApproval?: boolean; currency?: string; zone?: string; terms?: object } = {},
): Promise<Offer> {
  const { priceMinor = 18_000, needsApproval = false, currency = 'EUR', zone = 'Europe/Lisbon', terms } = given
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
      ...(terms && { terms: JSON.stringify({ version: 1, ...terms }) }),
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

/** Something to take with a service, and something to be asked about it, neither of which anybody has to. */
export async function addExtras(app: TestApp, { tenantId }: TestTenant, serviceId: ServiceId) {
  const addonId = newId<'service_addon'>()
  const questionId = newId<'service_question'>()
  const own = { tenant_id: tenantId, service_id: serviceId }
  await app.owner
    .insertInto('service_addon')
    .values({ ...own, id: addonId, name: 'A print', price_minor: 0 })
    .execute()
  await app.owner
    .insertInto('service_question')
    .values({ ...own, id: questionId, kind: 'text', label: 'Who comes?' })
    .execute()
  return { addonId: encodeId('service_addon', addonId), questionId: encodeId('service_question', questionId) }
}

/** A visitor on the tenant's site, with a session. */
export async function newVisitor(app: TestApp, tenant: TestTenant) {
  const { widgetUrl } = app.server
  const { accessToken } = await visitorClient(widgetUrl).session.start.mutate({ siteKey: tenant.siteKey })
  return visitorClient(widgetUrl, accessToken)
}

export const somebody = { name: 'Vera Visitor', email: 'vera@example.com', zone: 'Europe/Berlin' }
