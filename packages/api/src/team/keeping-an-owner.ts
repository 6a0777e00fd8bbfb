import type { MembershipId } from '@frontdesk/db/ids'
import { ApiError } from '../core/api-error.ts'
import type { Entrance, Scope } from '../core/entrance.ts'

/** Changes a team. The database refuses to take a tenant's last owner away, however many try at once (roles.test.ts). */
export async function keepingAnOwner(
  entrance: Entrance<MembershipId>,
  work: (scope: Scope<MembershipId>) => Promise<void>,
): Promise<void> {
  try {
    await entrance.transaction(work)
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'FD001') throw new ApiError('last_owner', { cause })
    throw cause
  }
}
