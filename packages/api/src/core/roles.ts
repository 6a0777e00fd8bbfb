import type { MemberRole } from '@frontdesk/db/schema'

/** Who decides what the business offers, when and where. Everybody else on the staff only looks. */
export const managers: readonly MemberRole[] = ['owner', 'admin']
