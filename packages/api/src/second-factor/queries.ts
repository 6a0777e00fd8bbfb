import { randomBytes } from 'node:crypto'
import type { UnverifiedCredential } from '@frontdesk/db/entry'
import type { LoginSessionId, PasskeyId, UserId } from '@frontdesk/db/ids'
import type { Db, Tx } from '@frontdesk/db/open-database'
import { sql } from 'kysely'
import type { MintedToken } from '../credential/token.ts'

export function findTotp(tx: Tx, userId: UserId) {
  return tx.selectFrom('totp').where('user_id', '=', userId).select(['secret_sealed', 'confirmed_at'])
}

/** Shown to be set up; one that is asked for already stays as it is. */
export function upsertTotp(tx: Tx, userId: UserId, { sealed, now }: { sealed: Buffer; now: Date }) {
  return tx
    .insertInto('totp')
    .values({ user_id: userId, secret_sealed: sealed, created_at: now })
    .onConflict((conflict) =>
      conflict
        .column('user_id')
        .doUpdateSet({ secret_sealed: sealed, created_at: now })
        .where('totp.confirmed_at', 'is', null),
    )
    .returning('user_id')
}

export function confirmTotp(tx: Tx, userId: UserId, { step, now }: { step: number; now: Date }) {
  return tx
    .updateTable('totp')
    .set({ confirmed_at: now, last_step: step })
    .where('user_id', '=', userId)
    .where('confirmed_at', 'is', null)
    .returning('user_id')
}

/** Once: whoever comes with the code of a step that was taken gets no row. */
export function takeTotpStep(tx: Tx, userId: UserId, step: number) {
  return tx
    .updateTable('totp')
    .set({ last_step: step })
    .where('user_id', '=', userId)
    .where('confirmed_at', 'is not', null)
    .where('last_step', '<', step)
    .returning('user_id')
}

export function deleteTotp(tx: Tx, userId: UserId) {
  return tx.deleteFrom('totp').where('user_id', '=', userId).where('confirmed_at', 'is not', null).returning('user_id')
}

export function countRecoveryCodes(tx: Tx, userId: UserId) {
  return tx
    .selectFrom('recovery_code')
    .where('user_id', '=', userId)
    .select((eb) => eb.fn.countAll<number>().as('count'))
}

export function insertRecoveryCodes(tx: Tx, userId: UserId, { hashes, now }: { hashes: Buffer[]; now: Date }) {
  return tx
    .insertInto('recovery_code')
    .values(hashes.map((hash) => ({ user_id: userId, code_hash: hash, created_at: now })))
}

export function deleteRecoveryCodes(tx: Tx, userId: UserId) {
  return tx.deleteFrom('recovery_code').where('user_id', '=', userId)
}

/** Once, like a step of the other kind of code. */
export function takeRecoveryCode(tx: Tx, userId: UserId, hash: Buffer) {
  return deleteRecoveryCodes(tx, userId).where('code_hash', '=', hash).returning('user_id')
}

export function listPasskeys(tx: Tx, userId: UserId) {
  return tx
    .selectFrom('passkey')
    .where('user_id', '=', userId)
    .select(['id', 'credential_id', 'transports', 'name_sealed', 'created_at', 'last_used_at'])
    .orderBy('created_at')
    .orderBy('id')
}

export function findPasskey(tx: Tx, userId: UserId, credentialId: Buffer) {
  return tx
    .selectFrom('passkey')
    .where('user_id', '=', userId)
    .where('credential_id', '=', credentialId)
    .select(['id', 'public_key', 'counter'])
}

/** As long as nobody else has used it meanwhile: a copied key would have to count on from the same number. */
export function usePasskey(tx: Tx, userId: UserId, use: { id: PasskeyId; from: number; to: number; now: Date }) {
  return tx
    .updateTable('passkey')
    .set({ counter: use.to, last_used_at: use.now })
    .where('user_id', '=', userId)
    .where('id', '=', use.id)
    .where('counter', '=', use.from)
    .returning('id')
}

type NewPasskey = {
  id: PasskeyId
  credentialId: Buffer
  publicKey: Buffer
  counter: number
  transports: string[]
  nameSealed: Buffer
  now: Date
}

export function insertPasskey(tx: Tx, userId: UserId, key: NewPasskey) {
  return tx
    .insertInto('passkey')
    .values({
      user_id: userId,
      id: key.id,
      credential_id: key.credentialId,
      public_key: key.publicKey,
      counter: key.counter,
      transports: key.transports,
      name_sealed: key.nameSealed,
      created_at: key.now,
    })
    .onConflict((conflict) => conflict.columns(['user_id', 'credential_id']).doNothing())
    .returning('id')
}

export function setPasskeyName(tx: Tx, userId: UserId, { id, sealed }: { id: PasskeyId; sealed: Buffer }) {
  return tx
    .updateTable('passkey')
    .set({ name_sealed: sealed })
    .where('user_id', '=', userId)
    .where('id', '=', id)
    .returning('id')
}

export function deletePasskey(tx: Tx, userId: UserId, id: PasskeyId) {
  return tx.deleteFrom('passkey').where('user_id', '=', userId).where('id', '=', id).returning('id')
}

export type Purpose = 'register' | 'prove' | 'factor' | 'login'
export type Asked = { challengeHash: Buffer; purpose: Purpose; boundTo: Buffer | null; now: Date }

export async function keepChallenge(db: Db, asked: Asked & { expiresAt: Date }): Promise<void> {
  const { challengeHash, purpose, boundTo, now, expiresAt } = asked
  await sql`select auth.keep_challenge(${challengeHash}, ${purpose}, ${boundTo}, ${now}, ${expiresAt})`.execute(db)
}

export async function takeChallenge(db: Db, { challengeHash, purpose, boundTo, now }: Asked): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`
    select auth.take_challenge(${challengeHash}, ${purpose}, ${boundTo}, ${now}) as taken`.execute(db)
  return rows[0]?.taken ?? false
}

/** True where more is asked of them than their password: the token is then good for proving it. */
export async function startFactor(
  db: Db,
  args: { userId: UserId; minted: MintedToken; now: Date; expiresAt: Date },
): Promise<boolean> {
  const { userId, minted, now, expiresAt } = args
  const { rows } = await sql`
    select totp from auth.start_factor(${userId}, ${minted.selector}, ${minted.hash}, ${now}, ${expiresAt})`.execute(db)
  return rows.length > 0
}

/** Whose password was proven; they may then see and use what belongs to them. */
export async function enterFactor(
  tx: Tx,
  { selector, given }: UnverifiedCredential,
  { now, counts, digits }: { now: Date; counts: boolean; digits: boolean },
): Promise<UserId | undefined> {
  const { rows } = await sql<{ user_id: UserId | null }>`
    select auth.enter_factor(${selector}, ${given}, ${randomBytes(16)}, ${now}, ${counts}, ${digits}) as user_id`.execute(
    tx,
  )
  return rows[0]?.user_id ?? undefined
}

/** Whether the one who has entered was answered for so often today that no code is looked at any more. */
export async function areCodesBlocked(tx: Tx, now: Date): Promise<boolean> {
  const { rows } = await sql<{ blocked: boolean }>`select auth.codes_blocked(${now}) as blocked`.execute(tx)
  return rows[0]?.blocked ?? false
}

export async function endFactor(tx: Tx, selector: string, now: Date): Promise<void> {
  await sql`select auth.end_factor(${selector}, ${now})`.execute(tx)
}

/** Whether there is such a key of such a person, who may then be the one who holds it. */
export async function enterPasskey(tx: Tx, userId: UserId, credentialId: Buffer): Promise<boolean> {
  const { rows } = await sql<{ entered: boolean }>`
    select auth.enter_passkey(${userId}, ${credentialId}) as entered`.execute(tx)
  return rows[0]?.entered ?? false
}

export function findProof(tx: Tx, userId: UserId, sessionId: LoginSessionId) {
  return tx.selectFrom('login_session').where('user_id', '=', userId).where('id', '=', sessionId).select(['proven_at'])
}

/** Counted before anything is looked at, so that many at once are as many. */
export function countProof(tx: Tx, userId: UserId, sessionId: LoginSessionId) {
  return tx
    .updateTable('login_session')
    .set((eb) => ({ failed_proofs: eb('failed_proofs', '+', 1) }))
    .where('user_id', '=', userId)
    .where('id', '=', sessionId)
    .returning('failed_proofs')
}

export function setProven(tx: Tx, userId: UserId, { sessionId, now }: { sessionId: LoginSessionId; now: Date }) {
  return tx
    .updateTable('login_session')
    .set({ proven_at: now, failed_proofs: 0 })
    .where('user_id', '=', userId)
    .where('id', '=', sessionId)
}
