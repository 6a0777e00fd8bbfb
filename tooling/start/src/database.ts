import { appendFileSync } from 'node:fs'
import { Client, escapeIdentifier, escapeLiteral } from 'pg'
import { type Postgres, type PostgresOptions, startPostgres } from './postgres.ts'

const NAME = 'frontdesk'

export type DatabaseOptions = Pick<PostgresOptions, 'port' | 'directory'> & {
  superuserPassword: string
  ownerPassword: string
  logFile: string
}

export type Database = AsyncDisposable & Pick<Postgres, 'exited' | 'directory'> & { ownerUrl: string }

/** Our own Postgres with one database, whose owner is no superuser: what works here works on a rented one. */
export async function startDatabase(options: DatabaseOptions): Promise<Database> {
  await using started = new AsyncDisposableStack()
  const postgres = started.use(
    await startPostgres({
      port: options.port,
      directory: options.directory,
      password: options.superuserPassword,
      onLog: (line) => appendFileSync(options.logFile, `${line}\n`),
    }),
  )
  await makeOwner(postgres.url, options.ownerPassword)
  const ownerUrl = new URL(`/${NAME}`, postgres.url)
  ownerUrl.username = NAME
  ownerUrl.password = options.ownerPassword
  const running = started.move()
  return {
    ownerUrl: ownerUrl.href,
    directory: postgres.directory,
    exited: postgres.exited,
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  }
}

async function makeOwner(superuserUrl: string, password: string): Promise<void> {
  const client = new Client(superuserUrl)
  await client.connect()
  try {
    const owner = escapeIdentifier(NAME)
    const { rowCount: roles } = await client.query('select 1 from pg_roles where rolname = $1', [NAME])
    if (!roles) await client.query(`create role ${owner}`)
    await client.query(`alter role ${owner} login createrole password ${escapeLiteral(password)}`)
    const { rowCount: databases } = await client.query('select 1 from pg_database where datname = $1', [NAME])
    if (!databases) await client.query(`create database ${owner} owner ${owner}`)
  } finally {
    await client.end()
  }
}
