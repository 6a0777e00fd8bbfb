import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { PortReservation } from './ports.ts'
import { findPostgresBinaries } from './postgres/binaries.ts'
import { createCluster } from './postgres/create-cluster.ts'
import { postgresEnvironment } from './postgres/environment.ts'
import { clearLeftover } from './postgres/leftover.ts'
import { findReachablePlace } from './postgres/reachable-place.ts'
import { findPostgresUser } from './postgres/system-user.ts'
import { startWatched, type WatchedProcess } from './watched-process.ts'

export type PostgresOptions = {
  /** Let go of only when Postgres is about to listen: the first set-up takes a second. */
  port: Pick<PortReservation, 'port' | 'release'>
  directory: string
  password: string
  settings?: Record<string, string>
  /** The data is of no worth afterwards, however this process ends. */
  temporary?: boolean
  onLog?: (line: string) => void
}

export type Postgres = AsyncDisposable & {
  /** Of the superuser, on the database "postgres". */
  url: string
  /** Not the wished one, when that is out of reach for the user that Postgres runs as. */
  directory: string
  /** Settles, with how, when Postgres ends for whatever reason. */
  exited: WatchedProcess['exited']
}

export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const { directory, user, ...binaries } = prepare(options.directory)
  if (existsSync(join(directory, 'PG_VERSION'))) await clearLeftover(directory)
  else await createCluster({ directory, initdb: binaries.initdb, password: options.password, user })

  await options.port.release()
  const running = startWatched({
    command: [binaries.postgres, '-D', directory, ...flags(options)],
    cwd: '/',
    env: postgresEnvironment(),
    user,
    removeAfterwards: options.temporary ? directory : undefined,
  })
  await ready(running, options.onLog)
  return {
    url: `postgres://postgres:${encodeURIComponent(options.password)}@127.0.0.1:${options.port.port}/postgres`,
    directory,
    exited: running.exited,
    async [Symbol.asyncDispose]() {
      await running.stop()
      if (options.temporary) await rm(directory, { recursive: true, force: true })
    },
  }
}

/** Where the data of a folder really is: elsewhere for root in a clone that others cannot read. */
export function findPostgresDirectory(wished: string): string {
  return findReachablePlace(wished, findPostgresUser(wished))
}

function prepare(wished: string) {
  const directory = findPostgresDirectory(wished)
  const user = findPostgresUser(directory)
  return { directory, user, ...findPostgresBinaries(user) }
}

function flags({ port, settings }: PostgresOptions): string[] {
  const all = { port: String(port.port), listen_addresses: '127.0.0.1', unix_socket_directories: '', ...settings }
  return Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

async function ready(running: WatchedProcess, onLog: PostgresOptions['onLog']): Promise<void> {
  const lines: string[] = []
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  running.onLine((line) => {
    onLog?.(line)
    if (line.includes('ready to accept connections')) resolve()
    else if (lines.length < 20) lines.push(line)
  })
  running.exited.then(
    (how) => reject(new Error(`Postgres did not start (exit ${how}):\n${lines.join('\n')}`)),
    (cause: unknown) => reject(new Error('Postgres could not be run', { cause })),
  )
  await promise
}
