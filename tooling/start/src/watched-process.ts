import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { Socket } from 'node:net'
import type { Readable } from 'node:stream'
import { setTimeout as delay } from 'node:timers/promises'
import { interruptSession, killSession } from './session.ts'

export type WatchedProcess = {
  /** Complete lines of what it writes to stdout and stderr, when those are not inherited. */
  onLine(listener: (line: string) => void): void
  /** With its exit code, or the signal that ended it. */
  exited: Promise<number | NodeJS.Signals>
  /** Asks it to end, waits until it has, and insists after a while. */
  stop(): Promise<void>
}

export type WatchedCommand = {
  command: string[]
  cwd: string
  env: NodeJS.ProcessEnv
  user?: { uid: number; gid: number } | undefined
  inheritOutput?: boolean
  /** What ends it, ends all that it started, as Ctrl-C in a terminal does. Left out, it sees to its own. */
  withChildren?: boolean
  /** A folder that goes when the program does, even if we are not there to remove it. */
  removeAfterwards?: string | undefined
}

/**
 * Runs a program in a session of its own, so that Ctrl-C in the terminal reaches us first and we can end
 * things in order. A shell beside it listens on a pipe from us: should we die without a word (kill -9),
 * the pipe closes, and the shell ends the program and removes what was temporary.
 */
const WATCH = `
pid=$$
trap 'exit 130' INT
( (
  trap '' INT
  exec >/dev/null 2>&1
  read -r farewell <&3 && exit
  kill -INT "$TARGET$pid"
  [ -n "$REMOVE_AFTERWARDS" ] || exit
  for i in 1 2 3 4 5 6 7 8 9 10; do kill -0 "$pid" || break; sleep 1; done
  rm -rf "$REMOVE_AFTERWARDS"
) & )
trap - INT
exec "$@" 3<&-
`

export function startWatched({
  command,
  cwd,
  env,
  user,
  inheritOutput,
  withChildren = false,
  removeAfterwards,
}: WatchedCommand): WatchedProcess {
  const output = inheritOutput ? 'inherit' : 'pipe'
  const child = spawn('/bin/sh', ['-c', WATCH, 'sh', ...command], {
    ...user,
    cwd,
    detached: true,
    env: { ...env, TARGET: withChildren ? '-' : '', REMOVE_AFTERWARDS: removeAfterwards ?? '' },
    stdio: ['ignore', output, output, 'pipe'],
  })
  const toWatcher = child.stdio[3]
  if (!(toWatcher instanceof Socket)) throw new Error('There is no pipe to the watcher.')
  toWatcher.on('error', () => {})
  child.on('exit', () => toWatcher.end('farewell\n'))
  // Not "exit": what it wrote last is still on its way then.
  const exited = once(child, 'close').then(([code, signal]) => signal ?? code)
  return {
    onLine: (listener) => [child.stdout, child.stderr].forEach((stream) => stream && splitLines(stream, listener)),
    exited,
    async stop() {
      const { pid } = child
      if (pid === undefined || child.exitCode !== null || child.signalCode !== null) return
      if (!withChildren) {
        child.kill('SIGINT')
        return insist(exited, () => child.kill('SIGQUIT'))
      }
      using _interruption = interruptSession(pid)
      await insist(exited, () => killSession(pid))
    },
  }
}

async function insist(exited: Promise<unknown>, again: () => void): Promise<void> {
  const patience = new AbortController()
  delay(15_000, undefined, patience).then(again, () => {})
  await exited
  patience.abort()
}

function splitLines(stream: Readable, listener: (line: string) => void): void {
  let rest = ''
  stream.setEncoding('utf8')
  stream.on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    lines.forEach((line) => listener(line))
  })
  stream.on('end', () => rest && listener(rest))
}
