import type { AccountMailId, EmailChangeId, LoginSessionId, UserId } from '@frontdesk/db/ids'
import type { Db, Tx } from '@frontdesk/db/open-database'
import type { AccountMailKind, CredentialKind } from '@frontdesk/db/schema'
import { sql } from 'kysely'
import type { MintedToken } from '../credential/token.ts'
import type { OwnMail } from './queries.ts'

export type Address = { emailIndex: Buffer; emailSealed: Buffer; now: Date }

/** Unless there is one with this address. */
export async function openAccount(db: Db, userId: UserId, { emailIndex, emailSealed, now }: Address): Promise<void> {
  await sql`select auth.open_account(${userId}, ${emailIndex}, ${emailSealed}, ${now})`.execute(db)
}

/** Of an account that is not switched off. */
export async function findOwnAddress(
  db: Db,
  userId: UserId,
): Promise<{ email_sealed: Buffer; email_index: Buffer } | undefined> {
  const { rows } = await sql<{ email_sealed: Buffer; email_index: Buffer }>`
    select * from auth.find_own_address(${userId})`.execute(db)
  return rows[0]
}

/** False for the same address once more within a few minutes, for more than anybody has, and for a session that is over. */
export async function askEmailChange(
  db: Db,
  { userId, sessionId, changeId }: { userId: UserId; sessionId: LoginSessionId; changeId: EmailChangeId },
  { emailIndex, emailSealed, now }: Address,
): Promise<boolean> {
  const { rows } = await sql<{ asked: boolean }>`
    select auth.ask_email_change(${userId}, ${sessionId}, ${changeId}, ${emailIndex}, ${emailSealed}, ${now}) as asked
  `.execute(db)
  return rows[0]?.asked ?? false
}

export type NewAccountMail = OwnMail & { userId: UserId; changeId?: EmailChangeId | undefined }

export async function insertAccountMail(db: Db, mail: NewAccountMail): Promise<void> {
  const { userId, id, kind, changeId, emailSealed, requestKey, now } = mail
  await sql`
    select auth.queue_account_mail(${userId}, ${id}, ${kind}, ${changeId ?? null}, ${emailSealed}, ${requestKey}, ${now})
  `.execute(db)
}

export type AccountMailRow = {
  kind: AccountMailKind
  email_sealed: Buffer
  email_change_id: EmailChangeId | null
  verified: boolean
  disabled: boolean
  /** Another address was asked for since. */
  superseded: boolean
}

export async function lockAccountMail(
  tx: Tx,
  { userId, id }: { userId: UserId; id: AccountMailId },
): Promise<AccountMailRow | undefined> {
  const { rows } = await sql<AccountMailRow>`select * from auth.lock_account_mail(${userId}, ${id})`.execute(tx)
  return rows[0]
}

export async function endAccountMail(db: Db, mail: { userId: UserId; id: AccountMailId; now: Date }): Promise<void> {
  await sql`select auth.end_account_mail(${mail.userId}, ${mail.id}, ${mail.now})`.execute(db)
}

export type ForUser = {
  kind: CredentialKind
  userId: UserId
  changeId: EmailChangeId | null
  minted: MintedToken
  now: Date
  expiresAt: Date
}

export async function mintForUser(db: Db, { kind, userId, changeId, minted, now, expiresAt }: ForUser): Promise<void> {
  await sql`
    select auth.mint_for_user(${kind}, ${userId}, ${changeId}, ${minted.selector}, ${minted.hash}, ${now}, ${expiresAt})
  `.execute(db)
}
