import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

export type Place = { folder: string; signal: AbortSignal }
export type Run = Place & {
  /** After this it is stopped, wherever it is. */
  mostMs: number
}

export function isInstalled(name: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)))
}

/** All that a scanner wrote until its end, since their exit codes say little; undefined where that did not come in time. */
export function runScanner(
  command: string,
  args: string[],
  { folder, signal, mostMs }: Run,
): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: folder,
      signal,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: mostMs,
      killSignal: 'SIGKILL',
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => void (output += text))
    }
    child.on('error', reject)
    child.on('close', (_code, killedBy) => resolve(killedBy ? undefined : output))
  })
}
