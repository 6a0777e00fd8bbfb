import { type InvitationId, type MembershipId, newId } from '@frontdesk/db/ids'
import type { MemberRole } from '@frontdesk/db/schema'
import { ApiError } from '../core/api-error.ts'
import { audit } from '../core/audit.ts'
import type { Deps } from '../core/deps.ts'
import type { Scope } from '../core/entrance.ts'
import type { EmailAddress } from '../core/field-schemas.ts'
import { enqueue } from '../jobs/job.ts'
import { openTeam } from './open-team.ts'
import { listTeam, upsertInvitation } from './queries.ts'
import { mustBeTouchable, touchableBy } from './roles.ts'

const inviteMs = 7 * 86_400_000

export function inviteEnds(now: Date): Date {
  return new Date(now.getTime() + inviteMs)
}

/**
 * Whether the address has an account is looked at by nobody here: the answer is the same, and the mail tells the rest. Only
 * among those who are in this very team, whose addresses the inviter sees anyway, is it looked for.
 */
export async function invite(
  scope: Scope<MembershipId>,
  deps: Deps,
  { email, role }: { email: EmailAddress; role: MemberRole },
): Promise<void> {
  const { tx, tenantId, keys, grants, subjectId: invitedBy } = scope
  mustBeTouchable(grants, role)
  const team = openTeam(scope, deps.keyring, await listTeam(tx))
  if (team.some((member) => member.email === email)) throw new ApiError('already_member')
  const now = deps.now()
  const id: InvitationId = newId<'invitation'>()
  const saved = await upsertInvitation(tx, tenantId, {
    id,
    emailIndex: deps.keyring.operatorKeys().blindIndex('user email', email),
    emailSealed: keys.seal({ table: 'invitation', column: 'email', rowId: id }, email),
    role,
    invitedBy,
    now,
    expiresAt: inviteEnds(now),
    touchable: touchableBy(grants),
  }).executeTakeFirst()
  if (!saved) throw new ApiError('wrong_state')
  await enqueue(tx, { name: 'invite.send', id: saved.id, runAt: now })
  await audit(scope, 'team.invited', saved.id)
}
