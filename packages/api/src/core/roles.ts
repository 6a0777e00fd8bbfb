import type { MemberRole } from '@frontdesk/db/schema'
import { ApiError } from './api-error.ts'

/** Who decides what the business offers, when and where. Everybody else on the staff only looks. */
export const managers: readonly MemberRole[] = ['owner', 'admin']

/** Where the caller's own wish asks for more than the procedure does. Before anything is looked up. */
export function mustManage(grants: readonly string[]): void {
  if (!managers.some((role) => grants.includes(role))) throw new ApiError('forbidden')
}
