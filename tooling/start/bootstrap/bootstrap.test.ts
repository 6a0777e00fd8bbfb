import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const bootstrap = fileURLToPath(new URL('../bootstrap.mjs', import.meta.url))

describe('the set-up', () => {
  test('says what it does not know', () => {
    const { status, stderr } = spawnSync(process.execPath, [bootstrap, 'dance'], { encoding: 'utf8' })
    expect({ status, stderr }).toEqual({ status: 1, stderr: 'There is no command "dance".\n' })
  })

  test('puts package caches into the clone when there is no home folder', () => {
    using place = makeRoot()
    const environment = runModule('home.mjs', `JSON.stringify(usableHome(${JSON.stringify(place.root)}))`, {
      HOME: join(place.root, 'nowhere'),
    })
    expect(environment).toMatch(/nowhere does not exist, so package caches go to/)
    expect(environment).toContain(JSON.stringify(join(place.root, '.frontdesk', 'home')))
  })

  test('leaves a usable home folder alone', () => {
    using place = makeRoot()
    const answer = runModule('home.mjs', `JSON.stringify(usableHome('/clone'))`, { HOME: place.root })
    expect(answer).toBe('{}\n')
  })

  test('waits for another terminal that is just installing', async () => {
    using place = makeRoot()
    const turn = join(place.root, 'state', 'installing')
    const first = spawnModule(
      'turn.mjs',
      `(await waitForTurn(${JSON.stringify(turn)}), console.log('has it'), setInterval(() => {}, 1000), '')`,
    )
    await once(first.stdout, 'data')
    const second = spawnModule('turn.mjs', `(await waitForTurn(${JSON.stringify(turn)}), 'has it too')`)
    const [waiting] = await once(second.stdout, 'data')
    expect(String(waiting)).toContain('Another terminal is installing')
    first.kill('SIGKILL')
    expect(await text(second.stdout)).toContain('has it too')
  })
})

function script(file: string, expression: string): string[] {
  const [name] = /usableHome|waitForTurn/.exec(expression) ?? []
  const url = JSON.stringify(new URL(file, import.meta.url))
  return ['--input-type=module', '--eval', `const { ${name} } = await import(${url}); console.log(${expression})`]
}

function runModule(file: string, expression: string, env: NodeJS.ProcessEnv): string {
  return spawnSync(process.execPath, script(file, expression), { encoding: 'utf8', env }).stdout
}

function spawnModule(file: string, expression: string) {
  return spawn(process.execPath, script(file, expression), { stdio: ['ignore', 'pipe', 'inherit'] })
}

function makeRoot(): Disposable & { root: string } {
  const root = mkdtempSync(join(tmpdir(), 'frontdesk set-up '))
  return { root, [Symbol.dispose]: () => rmSync(root, { recursive: true }) }
}
