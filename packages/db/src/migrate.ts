import { Kysely, PostgresDialect, sql } from 'kysely'
import { Migrator, type Migration } from 'kysely/migration'
import { runMigrations } from 'graphile-worker'
import { Client, Pool } from 'pg'
import { loginSecret, operatorKeys, type OperatorSecrets } from './operator-keys.ts'
import { ensurePlatformKey } from './platform-key.ts'
import { ensureRoles, roleUrl } from './roles.ts'
import { migrations } from './migrations.ts'
import type { DB } from './schema.gen.ts'

/**
 * Brings a database up to date: roles, the job queue's own tables, then ours. Safe to run at every start and from several
 * processes at once.
 */
export async function migrateDatabase(options: { ownerUrl: string } & OperatorSecrets): Promise<void> {
  const { ownerUrl } = options
  const operatorKey = loginSecret(options)
  await using _turn = await waitForTurn(ownerUrl)
  await ensureRoles(ownerUrl, operatorKey)
  const db = new Kysely<DB>({
    dialect: new PostgresDialect({ pool: new Pool({ connectionString: ownerUrl, max: 2 }) }),
  })
  try {
    await installQueue(db, roleUrl(ownerUrl, 'frontdesk_worker', operatorKey))
    const migrator = new Migrator({
      db,
      provider: { getMigrations: async (): Promise<Record<string, Migration>> => migrations },
    })
    const { error } = await migrator.migrateToLatest()
    if (error) throw error
    await ensurePlatformKey(db, operatorKeys(options))
  } finally {
    await db.destroy()
  }
}

/** One process at a time: what follows grants and revokes, which two at once would do across each other. */
async function waitForTurn(ownerUrl: string): Promise<AsyncDisposable> {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  await client.query(`select pg_advisory_lock(hashtext('frontdesk migrations'))`)
  return { [Symbol.asyncDispose]: async () => await client.end() } // gives the lock back
}

/** The worker owns its queue, since graphile-worker's tables let only their owner in. */
async function installQueue(db: Kysely<DB>, workerUrl: string): Promise<void> {
  const database = sql.id(new URL(workerUrl).pathname.slice(1))
  await sql`grant create on database ${database} to frontdesk_worker`.execute(db)
  await runMigrations({ connectionString: workerUrl, noHandleSignals: true, maxPoolSize: 2 })
  await sql`revoke create on database ${database} from frontdesk_worker`.execute(db)
}
