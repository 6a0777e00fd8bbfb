import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readEnv } from './env.ts'

const complete: Record<string, string> = {
  APP_URL: 'https://desk.example.org',
  WIDGET_URL: 'https://chat.example.org',
  APP_PORT: '4600',
  WIDGET_PORT: '4601',
  DATABASE_URL: ['postgres://owner:Vb7nQ2', 'db.example.org/desk'].join('@'),
  OPERATOR_KEY: 'Zk3vQ9xLw7Rj2NfB8sTgYc5HuMa4PdEeKi6VoXzUqWy',
  MEMBER_COOKIE_KEY: 'Qw8eRt5yUi2oPa9sDf6gHj3kLz0xCv7bNm4MqWnE',
  STRIPE_SECRET_KEY: ['sk', 'live', 'Rj2NfB8sTgYc5HuMa4PdEe'].join('_'),
  STRIPE_WEBHOOK_SECRET: ['whsec', 'Jk4vQ9xLw7Rj2NfB8sTgYc5H'].join('_'),
  SMTP_URL: 'smtps://mail.example.org',
  MAIL_FROM: 'desk@example.org',
}
const environments = [undefined, 'development', 'test', 'production']
/** Every secret, and what stands before the random part of those that Stripe makes. */
const secrets = {
  OPERATOR_KEY: '',
  MEMBER_COOKIE_KEY: '',
  STRIPE_SECRET_KEY: ['sk', 'live', ''].join('_'),
  STRIPE_WEBHOOK_SECRET: 'whsec_',
}

/** Kinds of bad secrets, with one of each. */
const bad: Record<string, string | undefined> = {
  missing: undefined,
  empty: '',
  'too short': 'Zk3vQ9xLw7',
  'one letter over and over': 'a'.repeat(64),
  'a few letters over and over': 'ab12'.repeat(16),
  'of two letters in disorder': 'abbabaabbbabaababbababbabaabbaba',
  'a placeholder': 'please-changeme-before-you-deploy-K7',
  'the word secret': 'my-very-long-Secret-0123456789-KxQzW',
  'the word password': 'correct-horse-PassWord-93-battery-xyz',
  'a row of letters and digits': 'abcdefghijklmnopqrstuvwxyz0123456789',
  'one block twice': 'Zk3vQ9xLw7Rj2NfB8sTgZk3vQ9xLw7Rj2NfB8sTg',
  'for tests': 'a-test-key-9xLw7Rj2NfB8sTgYc5HuMa4PdEe',
  'our own name': 'frontdesk-9xLw7Rj2NfB8sTgYc5HuMa4PdEe',
}

/** Every bad value of every secret. */
const badSecrets = Object.entries(secrets).flatMap(([name, prefix]) =>
  Object.entries(bad).map(([kind, value]) => ({ name, kind, value: value && prefix + value })),
)

describe.each(environments)('in the environment %s', (NODE_ENV) => {
  const source = { ...complete, NODE_ENV }

  test('a complete environment is read', () => {
    expect(readEnv(source)).toMatchObject({ APP_PORT: 4600, MAIL_FROM: 'desk@example.org' })
  })

  test.each(badSecrets)('a $name that is $kind stops the boot, by name and not by value', ({ name, value }) => {
    const message = refusalOf({ ...source, [name]: value })
    expect(message).toContain(`${name}: `)
    expect(toldIn(message, [value, ...Object.values(complete)])).toEqual([])
  })

  test.each([
    ['STRIPE_SECRET_KEY', undefined],
    ['STRIPE_SECRET_KEY', 'sk_test_x'],
    ['STRIPE_SECRET_KEY', ['pk', 'live', 'Rj2NfB8sTgYc5HuMa4PdEe'].join('_')],
    ['STRIPE_SECRET_KEY', `sk_live_${'a'.repeat(40)}`],
    ['STRIPE_SECRET_KEY', ['sk', 'live', 'your_key_here_Rj2NfB8sTgYc5'].join('_')],
    ['STRIPE_WEBHOOK_SECRET', `whsec_${'0'.repeat(40)}`],
    ['STRIPE_WEBHOOK_SECRET', undefined],
    ['STRIPE_WEBHOOK_SECRET', 'whsec_'],
    ['STRIPE_WEBHOOK_SECRET', 'Jk4vQ9xLw7Rj2NfB8sTgYc5H'],
    ['DATABASE_URL', undefined],
    ['DATABASE_URL', 'mysql://db.example.org/desk'],
    ['DATABASE_URL', ['postgres://postgres:postgres', 'db.example.org/desk'].join('@')],
    ['SMTP_URL', ['smtps://desk:p%61ssword', 'mail.example.org'].join('@')],
    ['OPERATOR_KEY', 'Zk3vQ9xLw7Rj2NfB8sTgYc5HuMa4PdE'], // one too short
    ['SMTP_URL', undefined],
    ['SMTP_URL', 'mail.example.org'],
    ['MAIL_FROM', undefined],
    ['MAIL_FROM', 'the desk'],
    ['MAIL_FROM', 'desk@example.org\r\nBcc: all@example.org'],
    ['APP_URL', 'https://desk.example.org/'],
    ['APP_URL', 'https://desk.example.org/path'],
    ['APP_URL', 'javascript:alert(1)'],
    ['WIDGET_URL', 'chat.example.org'],
    ['APP_PORT', '65536'],
    ['APP_PORT', 'http'],
    ['LOG_LEVEL', 'everything'],
    ['TRUSTED_PROXIES', 'everybody'],
    ['TRUSTED_PROXIES', '10.0.0.0/33'],
    ['REDIS_URL', 'http://cache.example.org'],
    ['REDIS_URL', ['redis://default:password', 'cache.example.org'].join('@')],
  ])('%s as %j stops the boot', (name, value) => {
    const message = refusalOf({ ...source, [name]: value })
    expect(message).toContain(`${name}: `)
    expect(toldIn(message, [value])).toEqual([])
  })
})

test('no variable has a default: each one left out is told, all at once', () => {
  const message = refusalOf({})
  for (const name of Object.keys(complete)) expect(message).toMatch(new RegExp(`^  ${name}: `, 'm'))
})

test('a key that a machine made is never taken for a placeholder', () => {
  for (let at = 0; at < 5_000; at++) {
    const [OPERATOR_KEY, MEMBER_COOKIE_KEY] = [randomBytes(32).toString('base64url'), randomBytes(32).toString('hex')]
    readEnv({ ...complete, OPERATOR_KEY, MEMBER_COOKIE_KEY })
  }
})

test('one key does not serve two ends', () => {
  const { OPERATOR_KEY = '' } = complete
  expect(refusalOf({ ...complete, MEMBER_COOKIE_KEY: OPERATOR_KEY })).not.toContain(OPERATOR_KEY)
})

test('operator keys from before are as good as the one of today, and none stands there twice', () => {
  const { OPERATOR_KEY = '', MEMBER_COOKIE_KEY = '' } = complete
  const old = [randomBytes(32).toString('base64url'), randomBytes(32).toString('hex')]
  expect(readEnv({ ...complete, OPERATOR_KEYS_OLD: old.join(', ') }).OPERATOR_KEYS_OLD).toEqual(old)
  for (const wrong of ['', 'short', OPERATOR_KEY, MEMBER_COOKIE_KEY]) {
    const message = refusalOf({ ...complete, OPERATOR_KEYS_OLD: [...old, wrong].join(',') })
    expect(message).toContain('OPERATOR_KEYS_OLD')
    expect(toldIn(message, [...old, OPERATOR_KEY, MEMBER_COOKIE_KEY])).toEqual([])
  }
})

test('an unknown environment is no environment', () => {
  expect(refusalOf({ ...complete, NODE_ENV: 'staging' })).toContain('NODE_ENV: is not valid')
})

test('a stand-in for Stripe runs anywhere but in production', () => {
  const key = { STRIPE_SECRET_KEY: ['sk', 'test', 'Rj2NfB8sTgYc5HuMa4PdEe'].join('_') }
  const source = { ...complete, ...key, STRIPE_API_BASE: 'http://127.0.0.1:4603' }
  expect(readEnv({ ...source, NODE_ENV: 'development' }).STRIPE_API_BASE).toBe('http://127.0.0.1:4603')
  expect(refusalOf({ ...source, NODE_ENV: 'production' })).toContain('STRIPE_API_BASE')
})

test('stand-ins for what tenants call are on this machine, and nowhere in production', () => {
  const source = { ...complete, OUTSIDE_STAND_INS: '127.0.0.1:4605, localhost:4606' }
  expect(readEnv({ ...source, NODE_ENV: 'test' }).OUTSIDE_STAND_INS).toEqual(['127.0.0.1:4605', 'localhost:4606'])
  for (const NODE_ENV of ['production', undefined]) {
    expect(refusalOf({ ...source, NODE_ENV })).toContain('OUTSIDE_STAND_INS')
  }
  expect(refusalOf({ ...complete, NODE_ENV: 'test', OUTSIDE_STAND_INS: '10.0.0.1:80' })).toContain('OUTSIDE_STAND_INS')
})

test.each(environments)('a live key never goes to a stand-in, in the environment %s', (NODE_ENV) => {
  expect(refusalOf({ ...complete, NODE_ENV, STRIPE_API_BASE: 'http://127.0.0.1:4603' })).toContain('STRIPE_API_BASE')
})

test('the widget does not share an origin with the admin app', () => {
  const APP_URL = complete['WIDGET_URL']
  expect(refusalOf({ ...complete, APP_URL })).toContain('APP_URL and WIDGET_URL')
})

test('a well-known password may stand in an address that stays on this machine', () => {
  const DATABASE_URL = ['postgres://postgres:postgres', 'localhost:5432/desk'].join('@')
  expect(readEnv({ ...complete, DATABASE_URL }).DATABASE_URL).toBe(DATABASE_URL)
})

describe.each([...environments, 'staging'])('the process itself, in the environment %s', (NODE_ENV) => {
  const source = { ...complete, APP_PORT: '0', WIDGET_PORT: '0', ...(NODE_ENV && { NODE_ENV }) }

  test('ends before it opens anything, and names every bad secret without a word of its value', async () => {
    const values = Object.fromEntries(
      Object.entries(secrets).map(([name, prefix]) => [name, prefix + 'ab12'.repeat(16)]),
    )
    const { code, output } = await run({ ...source, ...values })
    expect(code).toBe(1)
    for (const name of Object.keys(secrets)) expect(output).toContain(`  ${name}: has too few different characters\n`)
    expect(output).not.toMatch(/ab12|Vb7nQ2|^\s+at /m)
  })

  test('says just as clearly what is missing', async () => {
    const rest = Object.fromEntries(Object.entries(source).filter(([name]) => name !== 'OPERATOR_KEY'))
    const { code, output } = await run(rest)
    expect(code).toBe(1)
    expect(output).toContain('  OPERATOR_KEY: is missing\n')
    expect(output.includes('NODE_ENV: is not valid')).toBe(NODE_ENV === 'staging')
  })
})

function toldIn(message: string, values: (string | undefined)[]): (string | undefined)[] {
  return values.filter((value) => value && message.includes(value))
}

function refusalOf(source: Record<string, string | undefined>): string {
  try {
    readEnv(source)
  } catch (error) {
    return error instanceof Error ? error.message : ''
  }
  throw new Error('it was accepted')
}

async function run(env: Record<string, string>): Promise<{ code: unknown; output: string }> {
  return await new Promise((resolve) => {
    execFile(process.execPath, [join(import.meta.dirname, 'main.ts')], { env }, (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, output: stdout + stderr }),
    )
  })
}
