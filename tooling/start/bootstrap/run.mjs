import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

/**
 * Runs a program to its end, quietly: what it wrote is shown only if it fails.
 *
 * @param {string[]} command
 * @param {{ cwd: string, env: NodeJS.ProcessEnv, onLine?: (line: string) => void }} options
 * @returns {Promise<string>} what it wrote to stdout
 */
export async function run([program, ...args], { cwd, env, onLine = () => {} }) {
  const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const [output, all] = [[], []]
  createInterface({ input: child.stdout }).on('line', (line) => {
    output.push(line)
    all.push(line)
    onLine(line)
  })
  createInterface({ input: child.stderr }).on('line', (line) => all.push(line))
  const forward = (signal) => child.kill(signal)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, forward)
  const [code, signal] = await once(child, 'close')
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(name, forward)
  if (signal || code >= 128) throw new Interrupted()
  if (code !== 0) throw new Failed(`${[program, ...args].join(' ')}\n${all.join('\n')}`)
  return output.join('\n')
}

export class Interrupted extends Error {}
export class Failed extends Error {}
