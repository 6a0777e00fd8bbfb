import { createTestDatabase, operatorKey } from '@frontdesk/testkit/test-database'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { type Database, openDatabase } from '../src/open-database.ts'
import type { DB } from '../src/schema.gen.ts'

export type TestDatabase = AsyncDisposable & {
  url: string
  /** As the running system has it, with its own roles. */
  db: Database
  /** Past row-level security: for arranging and for looking. */
  owner: Kysely<DB>
}

/** A migrated database, and the two ways into it. */
export async function openTestDatabase(options: { poolSize?: number } = {}): Promise<TestDatabase> {
  await using started = new AsyncDisposableStack()
  const { url } = started.use(await createTestDatabase())
  const db = started.use(openDatabase({ ownerUrl: url, operatorKey, ...options }))
  const owner = new Kysely<DB>({
    dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: url, max: 4 }) }),
  })
  started.defer(() => owner.destroy())
  const running = started.move()
  return { url, db, owner, [Symbol.asyncDispose]: () => running.disposeAsync() }
}
