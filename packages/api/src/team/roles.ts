import type { MemberRole } from '@frontdesk/db/schema'
import { ApiError } from '../core/api-error.ts'

/** Whom somebody may appoint and dismiss: owners everybody, admins everybody but owners. */
export function touchableBy(grants: readonly string[]): readonly MemberRole[] {
  return grants.includes('owner') ? ['owner', 'admin', 'agent'] : ['admin', 'agent']
}

/** Decided by the caller's role and their own wish, before anything is looked up. */
export function mustBeTouchable(grants: readonly string[], role: MemberRole): void {
  if (!touchableBy(grants).includes(role)) throw new ApiError('forbidden')
}
