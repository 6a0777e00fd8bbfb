import { hkdfSync } from 'node:crypto'
import { Client, escapeIdentifier, escapeLiteral } from 'pg'

/** The logins of a running system. None owns a table, none can bypass row-level security (checked by catalogue.test.ts). */
export const loginRoles = ['frontdesk_app', 'frontdesk_intake', 'frontdesk_worker'] as const
export type LoginRole = (typeof loginRoles)[number]

/** Owns the credential functions and nothing else; nobody logs in as it. */
export const authRole = 'frontdesk_auth'

/** Makes the roles or brings their passwords up to date. Roles belong to the whole cluster, so this is not a migration. */
export async function ensureRoles(ownerUrl: string, operatorKey: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('begin')
    // Several databases of one cluster may be prepared at once, as the tests do.
    await client.query(`select pg_advisory_xact_lock(hashtext('frontdesk roles'))`)
    for (const role of [...loginRoles, authRole]) {
      const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role])
      if (!rowCount) await client.query(`create role ${escapeIdentifier(role)} nosuperuser nobypassrls noinherit`)
    }
    for (const role of loginRoles) {
      const password = escapeLiteral(passwordOf(role, operatorKey))
      await client.query(`alter role ${escapeIdentifier(role)} login password ${password}`)
    }
    await client.query(`grant frontdesk_auth, frontdesk_worker to current_user`)
    await client.query('commit')
  } finally {
    await client.end()
  }
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
