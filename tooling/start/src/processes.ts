import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

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

export function readCommandLine(pid: number): string {
  if (process.platform !== 'linux') return ps(pid, 'command=')
  return readProc(pid, 'cmdline').replaceAll('\0', ' ')
}

/** Tells a process from a later one that got the same number. */
export function readStartTime(pid: number): string {
  if (process.platform !== 'linux') return ps(pid, 'lstart=')
  // The second field, the program's name, may hold blanks and brackets; the 22nd is the start in clock ticks.
  return readProc(pid, 'stat').split(') ').at(-1)?.split(' ')[19] ?? ''
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
