import { z } from 'zod'
import { EmailIn, InstantOut, line } from '../core/field-schemas.ts'
import { idIn, idOut } from '../core/id-schema.ts'
import { NewPassword } from '../credential/password-schemas.ts'

const Role = z.enum(['owner', 'admin', 'agent'])

export const Team = z.strictObject({
  members: z.array(
    z.strictObject({
      id: idOut('membership'),
      displayName: z.string(),
      role: Role,
      /** For whoever decides about the team. */
      email: z.string().nullable(),
      joinedAt: InstantOut,
      isMe: z.boolean(),
    }),
  ),
})

export const Invite = z.strictObject({ email: EmailIn, role: Role })
export const InvitationById = z.strictObject({ invitationId: idIn('invitation') })
export const Invitations = z.strictObject({
  invitations: z.array(
    z.strictObject({
      id: idOut('invitation'),
      email: z.string(),
      role: Role,
      state: z.enum(['waiting', 'expired', 'declined']),
      createdAt: InstantOut,
      expiresAt: InstantOut,
    }),
  ),
})

export const SetRole = z.strictObject({ membershipId: idIn('membership'), role: Role })
export const MemberById = z.strictObject({ membershipId: idIn('membership') })

const Token = z.string().max(200).meta({ fdToken: true })
/** Whatever else it is called there is that tenant's business: a name is given to each. */
const displayName = line(80)
export const InviteToken = z.strictObject({ token: Token })
export const AcceptInvite = z.strictObject({ token: Token, displayName })
export const AcceptInvitation = z.strictObject({ invitationId: idIn('invitation'), displayName })
export const JoinByInvite = z.strictObject({ token: Token, password: NewPassword, displayName })
export type JoinByInvite = z.output<typeof JoinByInvite>
export const ShownInvite = z.strictObject({ tenantName: z.string(), role: Role })
export const MyInvitations = z.strictObject({
  invitations: z.array(
    z.strictObject({
      id: idOut('invitation'),
      tenantName: z.string(),
      role: Role,
      createdAt: InstantOut,
      expiresAt: InstantOut,
    }),
  ),
})
