import { accessSync, constants, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { findPostgresDirectory } from './postgres.ts'
import { takeLock } from './state/lock.ts'
import { readOrMakeSecrets, type Secrets } from './state/secrets.ts'

export type State = Disposable & {
  secrets: Secrets
  /** A file or folder that belongs to this clone. */
  path(name: 'postgres' | 'postgres.log' | 'server.log' | 'stripe.json' | 'demo.json' | 'mail'): string
  announce(url: string): void
}

/** What --fresh leaves: the lock, which is ours, and package caches that landed here for want of a home folder. */
const KEPT = ['lock', 'home']

/** Everything that a clone remembers, in one folder that git ignores. One process at a time has it. */
export function openState({ root, fresh }: { root: string; fresh: boolean }): State {
  const directory = join(root, '.frontdesk')
  mkdirSync(directory, { recursive: true })
  assertWritable(directory)
  const lock = takeLock(join(directory, 'lock'))
  try {
    if (fresh) empty(directory)
    const secretsFile = join(directory, 'secrets.json')
    assertNotOrphaned(directory, secretsFile)
    return {
      secrets: readOrMakeSecrets(secretsFile),
      path: (name) => join(directory, name),
      announce: lock.announce,
      [Symbol.dispose]: () => lock[Symbol.dispose](),
    }
  } catch (error) {
    lock[Symbol.dispose]()
    throw error
  }
}

function empty(directory: string): void {
  rmSync(findPostgresDirectory(join(directory, 'postgres')), { recursive: true, force: true })
  for (const name of readdirSync(directory)) {
    if (!KEPT.includes(name)) rmSync(join(directory, name), { recursive: true, force: true })
  }
}

function assertWritable(directory: string): void {
  try {
    accessSync(directory, constants.R_OK | constants.W_OK | constants.X_OK)
    for (const name of readdirSync(directory))
      if (name.endsWith('.json')) accessSync(join(directory, name), constants.R_OK | constants.W_OK)
  } catch (cause) {
    throw new Error(`${directory} belongs to another user. Start as that user, or delete the folder.`, { cause })
  }
}

function assertNotOrphaned(directory: string, secretsFile: string): void {
  if (existsSync(secretsFile) || !existsSync(join(findPostgresDirectory(join(directory, 'postgres')), 'PG_VERSION')))
    return
  throw new Error(
    `${secretsFile} is gone, and without it the data beside it cannot be read. Begin anew with: npm start -- --fresh`,
  )
}
