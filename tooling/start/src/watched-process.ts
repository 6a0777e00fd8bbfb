import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import { postgresEnvironment } from './environment.ts'
import type { SystemUser } from './system-user.ts'

export type WatchedProcess = {
  /** Complete lines of what it writes. */
  onLine(listener: (line: string) => void): void
  exited: Promise<string>
  stop(): Promise<void>
}

export type WatchedCommand = { command: string[]; user: SystemUser | undefined; removeAfterwards?: string | undefined }

/**
 * Runs a program in a session of its own, so that Ctrl-C in the terminal reaches us first and we can end
 * things in order. A shell beside it listens on a pipe from us: should we die without a word (kill -9),
 * the pipe closes, and the shell ends the program and removes what was temporary.
 */
const WATCH = `
exec 3<&0 </dev/null
pid=$$
( (
  exec >/dev/null 2>&1
  read -r farewell <&3 && exit
  kill -INT "$pid"
  [ -n "$REMOVE_AFTERWARDS" ] || exit
  for i in 1 2 3 4 5 6 7 8 9 10; do kill -0 "$pid" || break; sleep 1; done
  rm -rf "$REMOVE_AFTERWARDS"
) & )
exec "$@" 3<&-
`

export function startWatched({ command, user, removeAfterwards }: WatchedCommand): WatchedProcess {
  const child = spawn('/bin/sh', ['-c', WATCH, 'sh', ...command], {
    ...user,
    cwd: '/',
    detached: true,
    env: { ...postgresEnvironment(), REMOVE_AFTERWARDS: removeAfterwards ?? '' },
    stdio: ['pipe', 'ignore', 'pipe'],
  })
  child.stdin.on('error', () => {})
  const exited = once(child, 'exit').then(([code, signal]) => `exit ${signal ?? code}`)
  void exited.then(() => child.stdin.end('farewell\n'), () => {})
  return {
    onLine: (listener) => splitLines(child.stderr, listener),
    exited,
    stop: () => stop(child, exited),
  }
}

async function stop(child: ChildProcess, exited: Promise<string>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGINT')
  const patience = new AbortController()
  const impatient = delay(15_000, undefined, patience).then(() => child.kill('SIGQUIT'))
  impatient.catch(() => {})
  await exited
  patience.abort()
}

function splitLines(stream: NodeJS.ReadableStream, listener: (line: string) => void): void {
  let rest = ''
  stream.setEncoding('utf8').on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    lines.forEach((line) => listener(line))
  })
}
