import { startWatched } from './watched-process.ts'

export type Command = {
  command: string[]
  cwd: string
  /** What it writes goes to the terminal; otherwise only into the complaint when it fails. */
  visible?: boolean
  signal: AbortSignal
}

export class CommandFailed extends Error {}

/** Runs a program to its end, or until the signal ends it. */
export async function runCommand({ command, cwd, visible = false, signal }: Command): Promise<void> {
  signal.throwIfAborted()
  const running = startWatched({ command, cwd, env: process.env, inheritOutput: visible, withChildren: true })
  const lines: string[] = []
  running.onLine((line) => lines.push(line))
  const stop = () => void running.stop()
  signal.addEventListener('abort', stop)
  const result = await running.exited
  signal.removeEventListener('abort', stop)
  signal.throwIfAborted()
  if (result !== 0) throw new CommandFailed([`"${command.join(' ')}" failed (${result}).`, ...lines].join('\n'))
}
