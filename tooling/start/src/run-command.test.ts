import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { describe, expect, test } from 'vitest'
import { isAlive } from './processes.ts'
import { runCommand } from './run-command.ts'
import { startWatched } from './watched-process.ts'

const cwd = tmpdir()
const patient = new AbortController().signal

describe('a command', { timeout: 30_000 }, () => {
  test('that fails says all that it wrote, in order', async () => {
    const running = runCommand({ command: ['sh', '-c', 'echo first; echo second >&2; exit 3'], cwd, signal: patient })
    await expect(running).rejects.toThrow(/failed \(3\)[^]*first/)
    await expect(running).rejects.toThrow(/second/)
  })

  test('takes its words as they are, blanks and quotes included', async () => {
    const script = 'process.exit(process.argv[1] === `a "b" $c` ? 0 : 1)'
    await runCommand({ command: [process.execPath, '-e', script, 'a "b" $c'], cwd, signal: patient })
  })

  test('ends, with all that it started, when it is told to', async () => {
    const impatient = new AbortController()
    const running = runCommand({ command: ['sh', '-c', 'sleep 60; true'], cwd, signal: impatient.signal })
    impatient.abort(new Error('enough'))
    await expect(running).rejects.toThrow('enough')
  })

  test('ends also when it takes no notice of an interruption', async () => {
    const script = `process.on('SIGINT', () => {}); setInterval(() => {}, 1000); console.log('ready')`
    const running = startWatched({
      command: [process.execPath, '-e', script],
      cwd,
      env: process.env,
      withChildren: true,
    })
    await new Promise<void>((resolve) => running.onLine(() => resolve()))
    await running.stop()
    expect(await running.exited).toBe('SIGTERM')
  })

  test('is not started any more once it is too late', async () => {
    await expect(
      runCommand({ command: ['false'], cwd, signal: AbortSignal.abort(new Error('enough')) }),
    ).rejects.toThrow('enough')
  })

  test('ends when whoever started it is killed without warning', async () => {
    const script = `
      const { startWatched } = await import(${JSON.stringify(new URL('watched-process.ts', import.meta.url))})
      const command = [process.execPath, '-e', 'console.log(process.pid); setInterval(() => {}, 1000)']
      startWatched({ command, cwd: '/', env: process.env }).onLine((line) => console.log(line))`
    const starter = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [line] = await once(starter.stdout, 'data')
    starter.kill('SIGKILL')
    await expect.poll(() => isAlive(Number(line)), { timeout: 10_000 }).toBe(false)
  })
})
