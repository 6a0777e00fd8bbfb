import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Db } from './open-database.ts'
import type { DB } from './schema.gen.ts'

/** The owner of the tables, for the operator's commands; nothing that serves anybody uses it. */
export function openOwner(ownerUrl: string): { owner: Db } & AsyncDisposable {
  const dialect = new PostgresDialect({ pool: new pg.Pool({ connectionString: ownerUrl, max: 2 }) })
  const owner = new Kysely<DB>({ dialect })
  return { owner, [Symbol.asyncDispose]: async () => await owner.destroy() }
}
