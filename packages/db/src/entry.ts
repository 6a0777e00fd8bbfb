import { randomBytes } from 'node:crypto'
import { type Compilable, type Expression, type RawBuilder, sql } from 'kysely'
import { type Statement, runBatch } from './batch.ts'
import type { LoginSessionId, MembershipId, UserId } from './ids.ts'
import { type RolePool, type Tx, compiler } from './open-database.ts'
import type { CredentialKind } from './schema.gen.ts'
import { type TenantId, provenTenantId } from './tenant-id.ts'

/** A credential as it came, not yet proven. `given` is the SHA-256 of its verifier. */
export type UnverifiedCredential = { kind: CredentialKind; selector: string; given: Buffer }

/** Who is asking, proven by a credential: the only source of a tenant. `subjectId` is the credential's own subject. */
export type Principal = {
  tenantId: TenantId
  subjectId: string
  /** The member's role, or the key's scopes. */
  grants: readonly string[]
  issuedAt: Date
  expiresAt: Date
}

/** The person behind a member's session, whatever they work for. */
export type AccountPrincipal = {
  userId: UserId
  sessionId: LoginSessionId
  /** Where the session works right now. */
  at: { tenantId: TenantId; membershipId: MembershipId } | undefined
  issuedAt: Date
  expiresAt: Date
}

export type EntryRequest = {
  credential: UnverifiedCredential
  now: Date
  /** Any one of these roles or scopes is needed. */
  required?: readonly string[] | undefined
  /** Whether this counts as somebody being there; a stream that is merely open does not. */
  touch?: boolean | undefined
}
export type Entry = { outcome: 'refused' } | { outcome: 'forbidden' } | { outcome: 'entered'; principal: Principal }

/** A value, or the SQL that stands for it within a batch, where the tenant is known to the database only. */
export type Ref<T> = T | Expression<T>
/** What a query function names the tenant by. */
export type TenantRef = Ref<TenantId>

/** What a statement of a batch may refer to before the credential is proven: settings that `auth.enter` makes. */
export const batchRefs = {
  tenantId: sql<TenantId>`app_tenant_id()`,
  subjectId: <T extends string>(): RawBuilder<T> => sql<T>`app_subject_id()`,
}

/** Proves the credential and runs one statement as its tenant, in one round trip. */
export async function enterAndRun<T>(
  role: RolePool,
  request: EntryRequest,
  statement?: Compilable<T>,
): Promise<{ entry: Entry; rows: T[] }> {
  const compiled = statement?.compile()
  const statements: Statement[] = [enterStatement(request)]
  if (compiled) statements.push({ text: compiled.sql, values: compiled.parameters })
  for (const { text } of statements) role.heard(text)
  const client = await role.pool.connect()
  let broken = true
  try {
    const { results, error } = await runBatch(client, statements)
    broken = error !== undefined && isFatal(error)
    const entry = entryOf(results[0]?.rows)
    // A refused credential broke whatever followed; it is the answer, not what it broke.
    if (error && (!results[0] || entry.outcome === 'entered')) throw error
    return { entry, rows: (entry.outcome === 'entered' ? (results[1]?.rows ?? []) : []) as T[] } // typed by the builder
  } finally {
    client.release(broken)
  }
}

/**
 * The connection went with it, or is about to (https://www.postgresql.org/docs/current/errcodes-appendix.html, class 57), or
 * what it keeps of statements is no longer what the database has: a table was changed under it, or somebody cleared it.
 */
function isFatal(error: Error): boolean {
  const { code } = error as { code?: string } // pg's own errors carry one, those of a socket another or none
  return code === undefined || !/^[0-9A-Z]{5}$/.test(code) || /^(57P|0A000|26000)/.test(code)
}

/** Proves the credential inside a transaction, which then sees its tenant's rows and no others. */
export async function enter(tx: Tx, request: EntryRequest): Promise<Entry> {
  const { text, values } = enterStatement(request)
  const { rows } = await tx.executeQuery<Record<string, unknown>>({
    ...sql`select 1`.compile(compiler),
    sql: text,
    parameters: values,
  })
  return entryOf(rows)
}

/** Proves a member's session as the person's own; nothing of any tenant is seen from in there. */
export async function enterAccount(tx: Tx, request: EntryRequest): Promise<AccountPrincipal | undefined> {
  const { credential, now, touch = true } = request
  const { rows } = await sql<AccountRow>`
    select * from auth.enter_account(${credential.selector}, ${credential.given}, ${randomBytes(16)}, ${now}, ${touch})
  `.execute(tx)
  const [row] = rows
  if (!row) return undefined
  return {
    userId: row.user_id,
    sessionId: row.session_id,
    at:
      row.tenant_id && row.membership_id
        ? { tenantId: provenTenantId(row.tenant_id), membershipId: row.membership_id }
        : undefined,
    issuedAt: row.issued_at,
    expiresAt: row.expires_at,
  }
}

/** Where the session behind a member's token works, whether or not the token was replaced by another since. */
export async function findLiveLogin(
  role: RolePool,
  { selector, given }: UnverifiedCredential,
  now: Date,
): Promise<string | undefined> {
  const { rows } = await sql<{ tenant_id: string | null }>`
    select auth.login_lives(${selector}, ${given}, ${randomBytes(16)}, ${now}) as tenant_id`.execute(role.kysely)
  return rows[0]?.tenant_id ?? undefined
}

type AccountRow = {
  user_id: UserId
  session_id: LoginSessionId
  tenant_id: string | null
  membership_id: MembershipId | null
  issued_at: Date
  expires_at: Date
}

function enterStatement({ credential, now, required, touch = true }: EntryRequest): Statement {
  return {
    text: 'select * from auth.enter($1, $2, $3, $4, $5, $6, $7)',
    values: [credential.kind, credential.selector, credential.given, randomBytes(16), now, required ?? null, touch],
  }
}

function entryOf(rows: Record<string, unknown>[] | undefined): Entry {
  const row = rows?.[0]
  if (!row) return { outcome: 'refused' }
  if (row['allowed'] !== true) return { outcome: 'forbidden' }
  return {
    outcome: 'entered',
    principal: {
      tenantId: provenTenantId(String(row['tenant_id'])),
      subjectId: String(row['subject_id']),
      grants: row['grants'] as string[], // text[] in auth.enter
      issuedAt: row['issued_at'] as Date, // timestamptz in auth.enter
      expiresAt: row['expires_at'] as Date, // likewise
    },
  }
}
