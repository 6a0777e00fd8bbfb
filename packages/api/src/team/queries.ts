import { randomBytes } from 'node:crypto'
import type { UnverifiedCredential } from '@frontdesk/db/entry'
import type { InvitationId, MembershipId, UserId } from '@frontdesk/db/ids'
import type { Db, Tx } from '@frontdesk/db/open-database'
import type { MemberRole } from '@frontdesk/db/schema'
import type { TenantId } from '@frontdesk/db/tenant-id'
import { sql } from 'kysely'
import type { MintedToken } from '../credential/token.ts'

type TeamRow = {
  membership_id: MembershipId
  user_id: UserId
  role: MemberRole
  display_name_sealed: Buffer
  email_sealed: Buffer
  created_at: Date
}

/** Of the tenant that was entered: a member's address is on their account, which no tenant sees. */
export async function listTeam(tx: Tx): Promise<TeamRow[]> {
  const { rows } = await sql<TeamRow>`select * from auth.team()`.execute(tx)
  return rows
}

type Roles = { touchable: readonly MemberRole[] }

export function setMemberRole(tx: Tx, tenantId: TenantId, args: { id: MembershipId; role: MemberRole } & Roles) {
  return tx
    .updateTable('membership')
    .set({ role: args.role })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', args.id)
    .where('role', 'in', args.touchable)
    .returning('id')
}

export function deleteMember(tx: Tx, tenantId: TenantId, args: { id: MembershipId } & Roles) {
  return tx
    .deleteFrom('membership')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', args.id)
    .where('role', 'in', args.touchable)
    .returning('id')
}

type NewInvitation = {
  id: InvitationId
  emailIndex: Buffer
  emailSealed: Buffer
  role: MemberRole
  invitedBy: MembershipId
  now: Date
  expiresAt: Date
}

/** Whoever was asked already and has not answered is asked again, in the role that is meant now. */
export function upsertInvitation(tx: Tx, tenantId: TenantId, args: NewInvitation & Roles) {
  return tx
    .insertInto('invitation')
    .values({
      tenant_id: tenantId,
      id: args.id,
      email_index: args.emailIndex,
      email_sealed: args.emailSealed,
      role: args.role,
      invited_by: args.invitedBy,
      created_at: args.now,
      expires_at: args.expiresAt,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'email_index'])
        .where('accepted_at', 'is', null)
        .where('declined_at', 'is', null)
        .where('cancelled_at', 'is', null)
        .doUpdateSet({ role: args.role, invited_by: args.invitedBy, expires_at: args.expiresAt })
        .where('invitation.role', 'in', args.touchable),
    )
    .returning('id')
}

export function listInvitations(db: Db, tenantId: TenantId, now: Date) {
  return db
    .selectFrom('invitation')
    .where('tenant_id', '=', tenantId)
    .where('accepted_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .select(['id', 'email_sealed', 'role', 'declined_at', 'created_at', 'expires_at'])
    .select(isOpen(now).as('is_open'))
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(200)
}

/** Unanswered, in time, and of somebody who may still invite. */
function isOpen(now: Date) {
  return sql<boolean>`auth.open_invitation(invitation, ${now})`
}

function openInvitation(tx: Tx, tenantId: TenantId, id: InvitationId) {
  return tx
    .updateTable('invitation')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .where('accepted_at', 'is', null)
    .where('declined_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .returning('id')
}

type Renewal = { id: InvitationId; invitedBy: MembershipId; expiresAt: Date }

/** By whoever stands for it from now on. */
export function renewInvitation(tx: Tx, tenantId: TenantId, args: Renewal & Roles) {
  return openInvitation(tx, tenantId, args.id)
    .set({ invited_by: args.invitedBy, expires_at: args.expiresAt })
    .where('role', 'in', args.touchable)
}

export function cancelInvitation(tx: Tx, tenantId: TenantId, args: { id: InvitationId; now: Date } & Roles) {
  return openInvitation(tx, tenantId, args.id).set({ cancelled_at: args.now }).where('role', 'in', args.touchable)
}

/** Once: whoever comes second gets no row. */
export function acceptInvitation(tx: Tx, tenantId: TenantId, args: { id: InvitationId; now: Date }) {
  return openInvitation(tx, tenantId, args.id).set({ accepted_at: args.now })
}

export function declineInvitation(tx: Tx, tenantId: TenantId, args: { id: InvitationId; now: Date }) {
  return openInvitation(tx, tenantId, args.id).set({ declined_at: args.now })
}

export function findOpenInvitation(tx: Tx, tenantId: TenantId, args: { id: InvitationId; now: Date }) {
  return tx
    .selectFrom('invitation')
    .innerJoin('tenant', 'tenant.id', 'invitation.tenant_id')
    .where('invitation.tenant_id', '=', tenantId)
    .where('invitation.id', '=', args.id)
    .where(isOpen(args.now))
    .select(['invitation.email_sealed', 'invitation.expires_at', 'tenant.name as tenant_name'])
}

export async function mintInvite(tx: Tx, id: InvitationId, args: { minted: MintedToken; now: Date; expiresAt: Date }) {
  const { minted, now, expiresAt } = args
  await sql`select auth.mint_invite(${id}, ${minted.selector}, ${minted.hash}, ${now}, ${expiresAt})`.execute(tx)
}

type Token = { credential: UnverifiedCredential; now: Date }
type FoundInvite = { tenant_id: TenantId; invitation_id: InvitationId; tenant_name: string; role: MemberRole }

export async function findInvite(db: Db, { credential: { selector, given }, now }: Token) {
  const { rows } = await sql<FoundInvite>`
    select * from auth.find_invite(${selector}, ${given}, ${randomBytes(16)}, ${now})`.execute(db)
  return rows[0]
}

export async function declineInvite(db: Db, { credential: { selector, given }, now }: Token): Promise<boolean> {
  const { rows } = await sql<{ declined: boolean }>`
    select auth.decline_invite(${selector}, ${given}, ${randomBytes(16)}, ${now}) as declined`.execute(db)
  return rows[0]?.declined ?? false
}

type MyInvitationRow = Omit<FoundInvite, 'tenant_id'> & { created_at: Date; expires_at: Date }

export async function listMyInvitations(tx: Tx, now: Date): Promise<MyInvitationRow[]> {
  const { rows } = await sql<MyInvitationRow>`select * from auth.my_invitations(${now})`.execute(tx)
  return rows
}

/** Sets the tenant, for whoever was invited there. */
export async function enterInvitation(tx: Tx, args: { id: InvitationId; now: Date }) {
  const { rows } = await sql<{ tenant_id: TenantId; role: MemberRole }>`
    select * from auth.enter_invitation(${args.id}, ${args.now})`.execute(tx)
  return rows[0]
}

type JoinRow = { tenant_id: TenantId; invitation_id: InvitationId; role: MemberRole; email_sealed: Buffer }

/** Sets the tenant, for whoever was invited there and has no account that works. */
export async function enterJoin(tx: Tx, { credential: { selector, given }, now }: Token) {
  const { rows } = await sql<JoinRow>`
    select * from auth.enter_join(${selector}, ${given}, ${randomBytes(16)}, ${now})`.execute(tx)
  return rows[0]
}

type NewAccount = { invitationId: InvitationId; userId: UserId; emailSealed: Buffer; passwordHash: string; now: Date }

export async function createInvitedUser(tx: Tx, account: NewAccount): Promise<UserId | undefined> {
  const { invitationId, userId, emailSealed, passwordHash, now } = account
  const { rows } = await sql<{ id: UserId | null }>`
    select auth.join(${invitationId}, ${userId}, ${emailSealed}, ${passwordHash}, ${now}) as id`.execute(tx)
  return rows[0]?.id ?? undefined
}
