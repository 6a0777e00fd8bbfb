import { root, tool } from './root.ts'
import { runCommand } from './run-command.ts'

/** turbo remembers what came of which files, so that this takes no time when nothing has changed. */
export function turbo(task: string[], signal: AbortSignal): Promise<void> {
  const flags = ['--output-logs=errors-only', '--ui=stream']
  return runCommand({ command: [tool('turbo'), 'run', ...task, ...flags], cwd: root, signal })
}
