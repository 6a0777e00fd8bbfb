import { randomBytes } from 'node:crypto'
import type { UnverifiedCredential } from '@frontdesk/db/entry'
import type { AccountMailId, EmailChangeId, LoginSessionId, UserId } from '@frontdesk/db/ids'
import type { Db, Tx } from '@frontdesk/db/open-database'
import type { AccountMailKind } from '@frontdesk/db/schema'
import { sql } from 'kysely'

export function findUser(tx: Tx, userId: UserId) {
  return tx
    .selectFrom('app_user')
    .select(['id', 'email_sealed', 'display_name_sealed', 'password_hash'])
    .where('id', '=', userId)
}

/** What else they prove themselves with. */
export function listFactors(tx: Tx, userId: UserId) {
  return tx.selectNoFrom((eb) => [
    eb
      .exists(
        tx.selectFrom('totp').select('user_id').where('user_id', '=', userId).where('confirmed_at', 'is not', null),
      )
      .$castTo<boolean>()
      .as('totp'),
    eb
      .exists(tx.selectFrom('passkey').select('id').where('user_id', '=', userId))
      .$castTo<boolean>()
      .as('passkey'),
    tx
      .selectFrom('recovery_code')
      .where('user_id', '=', userId)
      .select((count) => count.fn.countAll<number>().as('count'))
      .$asScalar()
      .$notNull()
      .as('recovery_codes'),
  ])
}

export function setDisplayName(tx: Tx, userId: UserId, sealed: Buffer) {
  return tx.updateTable('app_user').set({ display_name_sealed: sealed }).where('id', '=', userId)
}

/** They knew the password: attempts count anew. */
export function clearFailedProofs(tx: Tx, userId: UserId, sessionId: LoginSessionId) {
  return tx
    .updateTable('login_session')
    .set({ failed_proofs: 0 })
    .where('user_id', '=', userId)
    .where('id', '=', sessionId)
}

/** Newest first. */
export function listAccountEvents(tx: Tx, userId: UserId) {
  return tx
    .selectFrom('account_event')
    .select(['event', 'device', 'created_at'])
    .where('user_id', '=', userId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(50)
}

type Redeemed = { user_id: UserId; email_sealed: Buffer }

/** Sets the password that the token is for; nothing for a token that is not good, whatever is wrong with it. */
export async function redeemPassword(
  tx: Tx,
  { kind, selector, given }: UnverifiedCredential,
  args: { passwordHash: string; now: Date },
): Promise<Redeemed | undefined> {
  const { rows } = await sql<Redeemed>`
    select * from auth.redeem_password(${kind}, ${selector}, ${given}, ${randomBytes(16)}, ${args.now}, ${args.passwordHash})
  `.execute(tx)
  return rows[0]
}

type RedeemedEmail = Redeemed & { change_id: EmailChangeId; old_email_sealed: Buffer }

export async function redeemEmail(
  tx: Tx,
  { selector, given }: UnverifiedCredential,
  now: Date,
): Promise<RedeemedEmail | undefined> {
  const { rows } = await sql<RedeemedEmail>`
    select * from auth.redeem_email(${selector}, ${given}, ${randomBytes(16)}, ${now})`.execute(tx)
  return rows[0]
}

/** False where the address has become somebody else's meanwhile. */
export async function setEmail(
  tx: Tx,
  args: { changeId: EmailChangeId; emailSealed: Buffer; now: Date },
): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    select auth.set_email(${args.changeId}, ${args.emailSealed}, ${args.now}) as done`.execute(tx)
  return rows[0]?.done ?? false
}

/** False where the password has been changed meanwhile. */
export async function setPassword(
  tx: Tx,
  args: { currentHash: string; nextHash: string; sessionId: LoginSessionId; now: Date },
): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    select auth.change_password(${args.currentHash}, ${args.nextHash}, ${args.sessionId}, ${args.now}) as done
  `.execute(tx)
  return rows[0]?.done ?? false
}

export type OwnMail = { id: AccountMailId; kind: AccountMailKind; emailSealed: Buffer; requestKey: Buffer; now: Date }

/** About the account of whoever has entered. */
export async function insertOwnMail(tx: Tx, { id, kind, emailSealed, requestKey, now }: OwnMail): Promise<void> {
  await sql`select auth.queue_own_mail(${id}, ${kind}, ${emailSealed}, ${requestKey}, ${now})`.execute(tx)
}

export type FoundAccount = { user_id: UserId; verified: boolean; disabled: boolean }

export async function findAccount(db: Db, emailIndex: Buffer): Promise<FoundAccount | undefined> {
  const { rows } = await sql<FoundAccount>`select * from auth.find_account(${emailIndex})`.execute(db)
  return rows[0]
}
