import { apiScopes } from '@frontdesk/api/api-key/create-api-key'
import { apiKeyOf, staffOf } from '@frontdesk/testkit/arrange-staff'
import { cookieJar } from '@frontdesk/testkit/cookie-jar'
import type { TestApp } from '@frontdesk/testkit/start-test-app'
import type { SurfaceName } from './call.ts'
import type { SurfaceProcedure } from './surfaces.ts'
import type { Side } from './world.ts'

/** Somebody with a credential of this surface, and what it grants. */
export type Principal = { name: string; credential: Record<string, string>; grants: readonly string[] }
export type Principals = Record<SurfaceName, Principal[]>

/** Everybody of one side: the visitor, the customer, staff of each role, and keys with all scopes and with each one alone. */
export async function createPrincipals(app: TestApp, side: Side): Promise<Principals> {
  const staff = await Promise.all(
    (['admin', 'agent'] as const).map(async (role) => {
      const jar = cookieJar()
      await staffOf(app, side.tenant, { role, jar })
      return { name: role, credential: { cookie: jar.header() }, grants: [role] }
    }),
  )
  const keys = await Promise.all(
    apiScopes.map(async (scope) => ({
      name: `key ${scope}`,
      credential: { authorization: `Bearer ${await apiKeyOf(app, side.tenant, { scopes: [scope] })}` },
      grants: [scope],
    })),
  )
  return {
    visitor: [{ name: 'visitor', credential: { authorization: `Bearer ${side.accessToken}` }, grants: [] }],
    customer: [{ name: 'customer', credential: { cookie: side.hubJar.header() }, grants: [] }],
    member: [{ name: 'owner', credential: { cookie: side.memberJar.header() }, grants: ['owner'] }, ...staff],
    integration: [{ name: 'key', credential: { authorization: `Bearer ${side.apiKey}` }, grants: apiScopes }, ...keys],
  }
}

/** Whether the procedure lets this principal in at all; otherwise it is 403 whatever the id. */
export function mayCall({ required }: SurfaceProcedure, { grants }: Principal): boolean {
  return required.length === 0 || required.some((grant) => grants.includes(grant))
}
