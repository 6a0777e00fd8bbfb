import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openState } from './state.ts'

describe('the state of a clone', () => {
  test('has secrets of its own that only its user can read', () => {
    using one = makeRoot()
    using other = makeRoot()
    using state = openState({ root: one.root, fresh: false })
    using otherState = openState({ root: other.root, fresh: false })
    expect(statSync(join(one.root, '.frontdesk', 'secrets.json')).mode & 0o777).toBe(0o600)
    for (const [name, secret] of Object.entries(otherState.secrets)) {
      expect(secret.length).toBeGreaterThanOrEqual(17)
      expect(Object.entries(state.secrets)).not.toContainEqual([name, secret])
    }
  })

  test('keeps its secrets from one start to the next', () => {
    using place = makeRoot()
    const first = readSecrets(place.root)
    expect(readSecrets(place.root)).toEqual(first)
  })

  test('makes a secret that an older clone does not have yet', () => {
    using place = makeRoot()
    const { demoPassword: _, ...older } = readSecrets(place.root)
    writeFileSync(join(place.root, '.frontdesk', 'secrets.json'), JSON.stringify(older))
    const newer = readSecrets(place.root)
    expect(newer).toMatchObject(older)
    expect(newer.demoPassword).toBeTruthy()
  })

  test('begins anew when asked to', () => {
    using place = makeRoot()
    const before = readSecrets(place.root)
    writeFileSync(join(place.root, '.frontdesk', 'stripe.json'), '{}')
    using state = openState({ root: place.root, fresh: true })
    expect(existsSync(state.path('stripe.json'))).toBe(false)
    expect(state.secrets.operatorKey).not.toBe(before.operatorKey)
  })

  test('is not touched by a second start, which says where the first one runs', () => {
    using place = makeRoot()
    using state = openState({ root: place.root, fresh: false })
    state.announce('http://localhost:4600')
    for (const fresh of [false, true]) {
      expect(() => openState({ root: place.root, fresh })).toThrow(/already runs .*http:\/\/localhost:4600/)
    }
    expect(readdirSync(join(place.root, '.frontdesk')).toSorted()).toEqual(['lock', 'secrets.json'])
  })

  test('is free again after its process was killed without warning', async () => {
    using place = makeRoot()
    const script = `
      const { openState } = await import(${JSON.stringify(new URL('state.ts', import.meta.url))})
      openState({ root: ${JSON.stringify(place.root)}, fresh: false })
      console.log('open')
      setInterval(() => {}, 1000)`
    const other = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await once(other.stdout, 'data')
    expect(() => openState({ root: place.root, fresh: false })).toThrow(`process ${other.pid}`)
    other.kill('SIGKILL')
    await once(other, 'exit')
    readSecrets(place.root)
  })

  test('is free when another process has got the number of the one that had it', () => {
    using place = makeRoot()
    readSecrets(place.root)
    writeFileSync(join(place.root, '.frontdesk', 'lock'), JSON.stringify({ pid: process.pid, startTime: 'long ago' }))
    readSecrets(place.root)
  })

  test('refuses to guess when the secrets are gone and the data is not', () => {
    using place = makeRoot()
    readSecrets(place.root)
    rmSync(join(place.root, '.frontdesk', 'secrets.json'))
    const version = join(place.root, '.frontdesk', 'postgres', 'PG_VERSION')
    mkdirSync(dirname(version))
    writeFileSync(version, '18')
    expect(() => openState({ root: place.root, fresh: false })).toThrow('--fresh')
    expect(readFileSync(version, 'utf8')).toBe('18')
  })
})

function readSecrets(root: string) {
  using state = openState({ root, fresh: false })
  return state.secrets
}

function makeRoot(): Disposable & { root: string } {
  const root = mkdtempSync(join(tmpdir(), 'frontdesk state '))
  // Root's database runs as another user, which has to get in.
  chmodSync(root, 0o755)
  return { root, [Symbol.dispose]: () => rmSync(root, { recursive: true }) }
}
