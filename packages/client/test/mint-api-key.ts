import { mintToken } from '@frontdesk/api/credential/token'
import { asTenant } from '@frontdesk/db/as-tenant'
import { newId } from '@frontdesk/db/ids'
import type { TestApp } from '@frontdesk/testkit/start-test-app'
import type { TestTenant } from '@frontdesk/testkit/test-tenant'

export const everyScope = ['services:read', 'bookings:read', 'bookings:write', 'customers:read'] as const

export type KeyOptions = { scopes?: readonly string[]; expiresAt?: Date }

/** A new API key of a tenant: what the business's developer is shown once. */
export async function mintApiKey(app: TestApp, { tenantId }: TestTenant, options: KeyOptions = {}): Promise<string> {
  const { now } = app.clock
  const { scopes = everyScope, expiresAt = new Date(now.getTime() + 365 * 86_400_000) } = options
  const id = newId<'api_key'>()
  const { token, selector, hash } = mintToken('key')
  await asTenant({ kysely: app.owner }, tenantId, async (tx) => {
    await tx
      .insertInto('api_key')
      .values({ tenant_id: tenantId, id, name: 'Server', scopes: [...scopes] })
      .execute()
    await tx
      .selectNoFrom((eb) => {
        const given = ['key', selector, hash, id, now, expiresAt].map((value) => eb.val(value))
        return eb.fn('auth.mint', given).as('minted')
      })
      .execute()
  })
  return token
}
