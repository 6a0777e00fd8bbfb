import { hkdfSync } from 'node:crypto'
import { Client, DatabaseError, escapeIdentifier, escapeLiteral } from 'pg'

/** The logins of a running system. None owns a table, none can bypass row-level security (checked by catalogue.test.ts). */
export const loginRoles = ['frontdesk_app', 'frontdesk_intake', 'frontdesk_worker'] as const
export type LoginRole = (typeof loginRoles)[number]

/**
 * How long a statement, the wait for a lock and an idle transaction may last. Set on the role, so that they hold for
 * whatever logs in with it: our pools, the job queue's, and a shell.
 */
const roleDeadlines: Record<LoginRole, Record<string, string>> = {
  frontdesk_app: { statement_timeout: '10s', lock_timeout: '5s', idle_in_transaction_session_timeout: '15s' },
  frontdesk_intake: { statement_timeout: '2s', lock_timeout: '1s', idle_in_transaction_session_timeout: '5s' },
  frontdesk_worker: { statement_timeout: '1min', lock_timeout: '10s', idle_in_transaction_session_timeout: '2min' },
}

/** Owns the credential functions and nothing else; nobody logs in as it. */
export const authRole = 'frontdesk_auth'

/** Makes the roles or brings their passwords up to date. Roles belong to the whole cluster, so this is not a migration. */
export async function ensureRoles(ownerUrl: string, operatorKey: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    // No lock spans the databases of a cluster. Whoever collides has waited for the other already, and goes again.
    for (let attempt = 1; ; attempt++) {
      try {
        return await prepareRoles(client, operatorKey)
      } catch (error) {
        await client.query('rollback')
        if (attempt === 20 || !isCollision(error)) throw error
      }
    }
  } finally {
    await client.end()
  }
}

async function prepareRoles(client: Client, operatorKey: string): Promise<void> {
  await client.query('begin')
  for (const role of [...loginRoles, authRole]) {
    const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role])
    if (!rowCount) await client.query(`create role ${escapeIdentifier(role)} nosuperuser nobypassrls noinherit`)
  }
  for (const role of loginRoles) {
    const password = escapeLiteral(passwordOf(role, operatorKey))
    await client.query(`alter role ${escapeIdentifier(role)} login password ${password}`)
    for (const [name, value] of Object.entries(roleDeadlines[role])) {
      await client.query(`alter role ${escapeIdentifier(role)} set ${name} = ${escapeLiteral(value)}`)
    }
  }
  await client.query(`grant frontdesk_auth, frontdesk_worker to current_user`)
  await client.query('commit')
}

/** Duplicate object, unique violation, and what Postgres calls "tuple concurrently updated". */
function isCollision(error: unknown): boolean {
  return error instanceof DatabaseError && ['42710', '23505', 'XX000'].includes(error.code ?? '')
}

/** The owner's URL with another login. The password follows from the operator's key, so there is one secret to keep. */
export function roleUrl(ownerUrl: string, role: LoginRole, operatorKey: string): string {
  const url = new URL(ownerUrl)
  url.username = role
  url.password = passwordOf(role, operatorKey)
  return url.href
}

function passwordOf(role: LoginRole, operatorKey: string): string {
  return Buffer.from(hkdfSync('sha256', operatorKey, 'frontdesk', `database login ${role}`, 32)).toString('base64url')
}
