import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'

export type SystemUser = { uid: number; gid: number }

/**
 * Postgres refuses to run as root. Whom it runs as instead: whoever owns the data already, else
 * "postgres", else "nobody". Undefined means: as ourselves.
 */
export function findPostgresUser(dataDirectory: string): SystemUser | undefined {
  if (process.getuid?.() !== 0) return undefined
  const user = findOwner(dataDirectory) ?? lookUp('postgres') ?? lookUp('nobody')
  if (user) return user
  throw new Error(
    'Postgres does not run as root, and this machine has neither a user "postgres" nor "nobody". ' +
      'Run as an ordinary user, add one of them, or set DATABASE_URL.',
  )
}

export function canEnter(directory: string, user: SystemUser): boolean {
  const test = spawnSync('/bin/sh', ['-c', 'test -r "$0" && test -x "$0"', directory], { ...user, cwd: '/' })
  return test.status === 0
}

function findOwner(path: string): SystemUser | undefined {
  const stats = statSync(path, { throwIfNoEntry: false })
  return stats && stats.uid !== 0 ? { uid: stats.uid, gid: stats.gid } : undefined
}

function lookUp(name: string): SystemUser | undefined {
  const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }))
  if (uid?.status !== 0 || gid?.status !== 0) return undefined
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
}
