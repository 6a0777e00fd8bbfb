import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it is there, but somebody else's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** The processes of the session that this one leads; where there is no /proc, its process group. */
export function findSession(leader: number): number[] {
  if (process.platform !== 'linux') return [-leader]
  const all = readdirSync('/proc').map(Number).filter(Number.isInteger)
  return all.filter((pid) => statusFields(pid)[3] === String(leader))
}

export function readCommandLine(pid: number): string {
  if (process.platform !== 'linux') return ps(pid, 'command=')
  return readProc(pid, 'cmdline').replaceAll('\0', ' ')
}

/** Tells a process from a later one that got the same number. */
export function readStartTime(pid: number): string {
  if (process.platform !== 'linux') return ps(pid, 'lstart=')
  return statusFields(pid)[19] ?? ''
}

/**
 * From the third on: the second, the program's name, may hold blanks and brackets. Among them are the session
 * and the start in clock ticks. https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html
 */
function statusFields(pid: number): string[] {
  return readProc(pid, 'stat').split(') ').at(-1)?.split(' ') ?? []
}

function readProc(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return ''
  }
}

function ps(pid: number, column: string): string {
  return spawnSync('ps', ['-o', column, '-p', String(pid)], { encoding: 'utf8' }).stdout.trim()
}
