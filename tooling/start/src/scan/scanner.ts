import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

export type Place = { folder: string; signal: AbortSignal }

export function isInstalled(name: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)))
}

/** Runs a scanner to its end and gives back all that it wrote: their exit codes say little. */
export function runScanner(command: string, args: string[], { folder, signal }: Place): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: folder, signal, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => void (output += text))
    }
    child.on('error', reject)
    child.on('close', () => resolve(output))
  })
}
