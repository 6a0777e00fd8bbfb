import { type MembershipId, newId } from '@frontdesk/db/ids'
import { ApiError } from '../core/api-error.ts'
import { audit } from '../core/audit.ts'
import type { Scope } from '../core/entrance.ts'
import { countProviders, insertProvider } from './queries.ts'
import type { CreateProvider } from './schemas.ts'

/** No more than one answer lists. */
const most = 500

/** Somebody or something that can be booked, once there are hours and a service. */
export async function createProvider(scope: Scope<MembershipId>, { name, zone }: CreateProvider) {
  const { tx, tenantId } = scope
  const { count } = await countProviders(tx, tenantId).executeTakeFirstOrThrow()
  if (count >= most) throw new ApiError('wrong_state')
  const id = newId<'provider'>()
  await insertProvider(tx, tenantId, { id, name, zone }).execute()
  await audit(scope, 'provider.created', id)
  return { id, name, zone, active: true }
}
