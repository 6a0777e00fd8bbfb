import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { isAlive, readCommandLine } from '../processes.ts'

/**
 * After a kill -9 the data folder still names a process. Postgres only asks whether a process of that
 * number exists, and by then it may be anyone's; so look closer, and end it if it is indeed ours.
 */
export async function clearLeftover(directory: string): Promise<void> {
  const pidFile = join(directory, 'postmaster.pid')
  const pid = readPid(pidFile)
  if (pid === undefined) return
  if (isAlive(pid) && readCommandLine(pid).includes(`-D ${directory} `)) {
    process.kill(pid, 'SIGINT')
    await gone(pid)
  }
  rmSync(pidFile, { force: true })
}

function readPid(pidFile: string): number | undefined {
  try {
    return Number(readFileSync(pidFile, 'utf8').split('\n')[0])
  } catch {
    return undefined
  }
}

async function gone(pid: number): Promise<void> {
  for (let waited = 0; isAlive(pid); waited += 50) {
    if (waited === 10_000) process.kill(pid, 'SIGQUIT')
    if (waited > 20_000) throw new Error(`An earlier Postgres (process ${pid}) does not end. Stop it by hand.`)
    await delay(50)
  }
}
