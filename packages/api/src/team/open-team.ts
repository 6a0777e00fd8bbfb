import type { Keyring, TenantKeys } from '@frontdesk/db/keyring'
import type { z } from 'zod'
import type { Scope } from '../core/entrance.ts'
import { managers } from '../core/roles.ts'
import type { listInvitations, listTeam } from './queries.ts'
import type { Invitations, Team } from './schemas.ts'

type TeamRow = Awaited<ReturnType<typeof listTeam>>[number]
type InvitationRow = Awaited<ReturnType<ReturnType<typeof listInvitations>['execute']>>[number]
type Opening = Pick<Scope<string>, 'keys' | 'grants' | 'subjectId'>

export function openTeam(
  { keys, grants, subjectId }: Opening,
  keyring: Keyring,
  rows: readonly TeamRow[],
): z.input<typeof Team>['members'] {
  const decides = managers.some((role) => grants.includes(role))
  const emailOf = ({ user_id: rowId, email_sealed }: TeamRow) =>
    keyring.operatorKeys().open({ table: 'app_user', column: 'email', rowId }, email_sealed)
  return rows.map((row) => ({
    id: row.membership_id,
    displayName: keys.open(
      { table: 'membership', column: 'display_name', rowId: row.membership_id },
      row.display_name_sealed,
    ),
    role: row.role,
    email: decides ? emailOf(row) : null,
    joinedAt: row.created_at,
    isMe: row.membership_id === subjectId,
  }))
}

export function openInvitations(
  keys: TenantKeys,
  rows: readonly InvitationRow[],
): z.input<typeof Invitations>['invitations'] {
  return rows.map((row) => ({
    id: row.id,
    email: keys.open({ table: 'invitation', column: 'email', rowId: row.id }, row.email_sealed),
    role: row.role,
    state: row.declined_at ? 'declined' : row.is_open ? 'waiting' : 'expired',
    createdAt: row.created_at,
    expiresAt: row.expires_at,
  }))
}
