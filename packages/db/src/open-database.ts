import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresDialect,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type Transaction,
} from 'kysely'
import pg from 'pg'
import { type OperatorSecrets, loginSecret } from './operator-keys.ts'
import { type LoginRole, roleUrl } from './roles.ts'
import type { DB } from './schema.gen.ts'

pg.types.setTypeParser(pg.types.builtins.INT8, Number) // amounts and counts, far below 2^53
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text) // a calendar day has no instant

/** What a query function builds on: a transaction of one tenant, or the compiler of the one-round-trip path. */
export type Db = Kysely<DB>
/** For what must be inside a transaction: locks, and several statements that belong together. */
export type Tx = Transaction<DB>

/** Compiles statements and cannot run them: what the one-round-trip path hands to query functions. */
export const compiler = new Kysely<DB>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
})

export type SqlListener = (text: string) => void

export type Database = {
  app: RolePool
  worker: RolePool
  intake: RolePool
  /** For the job queue and for LISTEN, which need connections of their own. */
  url(role: LoginRole): string
  onSql(listener: SqlListener | undefined): void
  ping(): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}

export type RolePool = { pool: pg.Pool; kysely: Kysely<DB>; heard(text: string): void }

export function openDatabase(options: { ownerUrl: string; poolSize?: number } & OperatorSecrets): Database {
  const { ownerUrl, poolSize = 10 } = options
  const operatorKey = loginSecret(options)
  let listener: SqlListener | undefined
  const heard = (text: string) => listener?.(text)
  const open = (role: LoginRole, max: number): RolePool => {
    const pool = new pg.Pool({
      connectionString: roleUrl(ownerUrl, role, operatorKey),
      max,
      connectionTimeoutMillis: 5_000,
    })
    pool.on('error', () => {}) // an idle connection broke; the next query opens another, and reports if it cannot
    // One in use broke: its query fails by itself, but an event that nobody hears would end the process.
    pool.on('connect', (client) => void client.on('error', () => {}))
    const kysely = new Kysely<DB>({
      dialect: new PostgresDialect({ pool }),
      log: (event) => heard(event.query.sql),
    })
    return { pool, kysely, heard }
  }
  const roles = {
    app: open('frontdesk_app', poolSize),
    worker: open('frontdesk_worker', 6),
    intake: open('frontdesk_intake', 2),
  }
  return {
    ...roles,
    url: (role) => roleUrl(ownerUrl, role, operatorKey),
    onSql: (next) => void (listener = next),
    ping: async () => void (await roles.app.pool.query('select 1')),
    [Symbol.asyncDispose]: async () => {
      await Promise.allSettled(Object.values(roles).map(async ({ pool }) => await pool.end()))
    },
  }
}
