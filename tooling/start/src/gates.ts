import { join } from 'node:path'
import { findBrowsers } from './browser/find-browsers.ts'
import { buildFrontEnds } from './front-ends.ts'
import { root, tool } from './root.ts'
import { runCommand } from './run-command.ts'
import { turbo } from './turbo.ts'

/** Something that a change has to pass. */
export type Gate = {
  title: string
  run(signal: AbortSignal): Promise<void>
  /** What it writes is shown while it runs. */
  visible?: boolean
  /** Without it there is no point in going on. */
  essential?: boolean
}

export const types: Gate = { title: 'Types', run: (signal) => turbo(['check:types'], signal) }

export const lint: Gate = { title: 'Lint', run: (signal) => quietly(['oxlint'], signal) }

export const format: Gate = { title: 'Format', run: (signal) => quietly(['oxfmt', '--check'], signal) }

export const deadCode: Gate = { title: 'Dead code', run: (signal) => quietly(['knip'], signal) }

export const frontEnds: Gate = { title: 'Front ends', run: buildFrontEnds, essential: true }

/** Unpacked once and beforehand, rather than by every worker in the middle of its first test. */
export const browser: Gate = {
  title: 'Browser',
  async run() {
    for await (const _ of findBrowsers()) return
    throw new Error('There is no browser for this kind of machine. Install Chrome or Chromium.')
  },
}

/**
 * The generated files are among the tests: each is made anew and compared. As many at once as there are cores; left to
 * itself vitest keeps one free, which on two cores is half of them.
 */
export function tests(args: string[]): Gate {
  const command = [tool('vitest'), 'run', '--maxWorkers=100%', ...args]
  return {
    title: 'Tests',
    run: (signal) => runCommand({ command, cwd: root, signal, visible: true }),
    visible: true,
  }
}

export const benchmarks: Gate = {
  title: 'Benchmarks',
  run: (signal) => {
    const command = ['pnpm', '--recursive', '--if-present', '--workspace-concurrency=1', 'run', 'bench']
    return runCommand({ command, cwd: root, signal, visible: true })
  },
  visible: true,
}

/** Tries what is true of slots on many random cases: how many, and a seed to see one again. */
export function laws(args: string[]): Gate {
  const command = [process.execPath, 'laws/run.ts', ...args]
  return {
    title: 'Laws',
    run: (signal) => runCommand({ command, cwd: join(root, 'packages', 'scheduling'), signal, visible: true }),
    visible: true,
  }
}

/** A picture of every state of the widget, and a page to see them all on. */
export function gallery(args: string[]): Gate {
  const command = [tool('vitest'), 'run', '--config', 'vitest.gallery.config.ts', ...args]
  return {
    title: 'Gallery',
    run: (signal) => runCommand({ command, cwd: join(root, 'apps', 'demo'), signal, visible: true }),
    visible: true,
  }
}

/** Measures whether answers take as long for what is there as for what is not. */
export function timeArm(gate: 'quick' | 'full'): Gate {
  const command = [tool('vitest'), 'run', '--config', 'vitest.time.config.ts', gate]
  return {
    title: `Time (${gate})`,
    run: (signal) => runCommand({ command, cwd: join(root, 'apps', 'server'), signal, visible: true }),
    visible: true,
  }
}

/** Measures how soon a chat is in step with the server after a cut, a restart and a sleep. */
export const comeBack: Gate = {
  title: 'Coming back',
  run: (signal) => {
    const command = [tool('vitest'), 'run', '--config', 'vitest.bench.config.ts']
    return runCommand({ command, cwd: join(root, 'apps', 'demo'), signal, visible: true })
  },
  visible: true,
}

function quietly([name = '', ...args]: string[], signal: AbortSignal): Promise<void> {
  return runCommand({ command: [tool(name), ...args], cwd: root, signal })
}
