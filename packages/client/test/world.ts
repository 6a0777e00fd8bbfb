import { encodeId } from '@frontdesk/api/core/id-schema'
import { addOffer, somebody } from '@frontdesk/testkit/arrange'
import { type KeyOptions, apiKeyOf } from '@frontdesk/testkit/arrange-staff'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import type { TestTenant } from '@frontdesk/testkit/test-tenant'
import { type FrontdeskClient, type NewBooking, createClient } from '../src/index.ts'

/** The whole stack, and a business's server that talks to it. */
export type World = AsyncDisposable & { app: TestApp; client: FrontdeskClient }

export async function startWorld(): Promise<World> {
  const app = await startTestApp()
  const client = await clientOf(app, app.a)
  return { app, client, [Symbol.asyncDispose]: () => app[Symbol.asyncDispose]() }
}

export async function clientOf(app: TestApp, tenant: TestTenant, options?: KeyOptions): Promise<FrontdeskClient> {
  return createClient({ url: app.server.appUrl, key: await apiKeyOf(app, tenant, options) })
}

/** A wish for the first hour of the test's Thursday, on a service of its own. */
export async function newWish(
  app: TestApp,
  tenant: TestTenant,
  offer: Parameters<typeof addOffer>[2] = {},
): Promise<NewBooking> {
  const { serviceId } = await addOffer(app, tenant, offer)
  return {
    nonce: 'order-0001',
    serviceId: encodeId('service', serviceId),
    startsAt: '2026-03-12T09:00:00.000Z',
    ...somebody,
  }
}
