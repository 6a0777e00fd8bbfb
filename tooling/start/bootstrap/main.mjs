import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isWritable, usableHome } from './home.mjs'
import { ensureInstalled } from './install.mjs'
import { Failed, Interrupted } from './run.mjs'

const root = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))))

/** pnpm is the pinned one already, and need not ask the registry about itself; turbo need not tell anyone. */
const QUIET = { pnpm_config_pm_on_fail: 'ignore', TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' }

/** Runs on whatever Node the machine has: sets up, then hands over to the Node that the project pins. */
export async function main([command = 'start', ...args]) {
  const entry = join(root, 'tooling', 'start', 'src', 'commands', `${command}.ts`)
  if (!existsSync(entry)) giveUp(`There is no command "${command}".`)
  if (process.platform === 'win32') giveUp('On Windows, run this inside WSL.')
  if (!isWritable(root)) giveUp(`You cannot write to ${root}. Run this as the user it belongs to, or clone it anew.`)

  try {
    const env = { ...process.env, ...usableHome(root), ...QUIET }
    const pnpm = await ensureInstalled({ root, env })
    const bin = join(root, 'node_modules', '.bin')
    const path = [bin, pnpm, env.PATH].join(delimiter)
    process.exitCode = await handOver(join(bin, 'node'), [entry, ...args], { ...env, PATH: path })
  } catch (error) {
    if (error instanceof Interrupted) process.exitCode = 130
    else if (error instanceof Failed) giveUp(`\nThe set-up failed:\n\n${error.message}\n`)
    else throw error
  }
}

/** Ends when the other one ends, and passes on whatever asks this one to end. */
async function handOver(node, args, env) {
  const child = spawn(node, args, { cwd: root, env, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  // npm may be killed without a word; whoever started it then expects that nothing goes on.
  const parent = process.ppid
  if (process.env.npm_lifecycle_event)
    setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 1_000).unref()
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code, signal) => resolve(signal ? 128 + constants.signals[signal] : code))
  })
}

function giveUp(message) {
  console.error(message)
  process.exit(1)
}
