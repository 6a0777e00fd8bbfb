import { createHash } from 'node:crypto'
import { existsSync, lstatSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { canEnter, type SystemUser } from './system-user.ts'

/**
 * The wished path, or one outside when the database's user cannot get to it (a clone under /root).
 * It is the same place every time, so that data is found again.
 */
export function findReachablePlace(wished: string, user: SystemUser | undefined): string {
  if (!user || canEnter(nearestFolder(wished), user)) return wished
  const name = createHash('sha256').update(wished).digest('hex').slice(0, 16)
  for (const shared of ['/var/lib/frontdesk', join(tmpdir(), 'frontdesk')]) {
    if (makeOwnFolder(shared) && canEnter(shared, user)) return join(shared, name)
  }
  throw new Error(`The database's user can enter neither ${dirname(wished)} nor /var/lib nor ${tmpdir()}.`)
}

/** A folder that nobody else can put things into: programs are run from it by root. */
function makeOwnFolder(path: string): boolean {
  try {
    mkdirSync(path, { recursive: true, mode: 0o755 })
    const stats = lstatSync(path)
    return stats.isDirectory() && stats.uid === process.getuid?.() && (stats.mode & 0o022) === 0
  } catch {
    return false
  }
}

function nearestFolder(path: string): string {
  return existsSync(path) ? path : nearestFolder(dirname(path))
}
