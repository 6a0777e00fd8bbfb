import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { placesOf, root, trackedFiles } from './tracked-files.ts'

/** What the secrets of others and of ourselves look like. */
const shapes = {
  'a live key of Stripe': /\b[rs]k_live_\w{8,}/,
  'a test key of Stripe': /\b[rs]k_test_\w{16,}/,
  'a webhook secret': /\bwhsec_\w{20,}/,
  'a private key': /-----BEGIN [A-Z ]*PRIVATE KEY/,
  'a key of AWS': /\b(AKIA|ASIA)[0-9A-Z]{16}\b/,
  'a key of GitHub, GitLab, npm, Google, Slack or a model':
    /\b(gh[pousr]_\w{30,}|github_pat_\w{30,}|glpat-[\w-]{20,}|npm_\w{36}|AIza[\w-]{35}|xox[abprs]-[\w-]{10,}|sk-[\w-]{40,})/,
  'a signed token': /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/,
  'a credential of ours': /\bfd_[a-z]+_[0-9a-z]{26}\.[\w-]{43}/,
  'a password in an address':
    /\b(postgres(ql)?|smtps?|https?):\/\/[^\s:/'"`$]+:[^\s@/'"`$]{6,}@(?!(localhost|127\.0\.0\.1))/,
}
/** Made up for tests, and of no use anywhere. */
const madeUp = new Set(['packages/testkit/src/start-test-app.ts', 'tooling/stripe-local/test/merchant.ts'])

test.each(Object.entries(shapes))('nobody has committed %s', (_name, shape) => {
  const files = trackedFiles().filter(({ path }) => !madeUp.has(path))
  expect(placesOf(shape, files)).toEqual([])
})

test.each(Object.entries(shapes))('no built front end carries %s', (_name, shape) => {
  const built = ['admin', 'hub', 'widget'].flatMap((app) => filesIn(join(root, 'apps', app, 'dist')))
  expect(built.length).toBeGreaterThan(0)
  expect(placesOf(shape, built)).toEqual([])
})

test('each shape finds what it is meant to find', () => {
  // Put together here, so that this file does not hold what it looks for.
  const samples: Record<keyof typeof shapes, string> = {
    'a live key of Stripe': ['sk', 'live', '4eC39HqLyjWD'].join('_'),
    'a test key of Stripe': ['sk', 'test', '4eC39HqLyjWDarjtT1zd'].join('_'),
    'a webhook secret': ['whsec', 'Jk4vQ9xLw7Rj2NfB8sTgYc5H'].join('_'),
    'a private key': ['-----BEGIN RSA', 'PRIVATE KEY-----'].join(' '),
    'a key of AWS': ['AKIA', 'IOSFODNN7EXAMPLE'].join(''),
    'a key of GitHub, GitLab, npm, Google, Slack or a model': ['ghp', 'x'.repeat(36)].join('_'),
    'a signed token': ['eyJhbGciOiJIUzI1', 'eyJzdWIiOiIxMjM0', 'SflKxwRJSMeKKF2QT4'].join('.'),
    'a credential of ours': `${['fd', 'key', 'a'.repeat(26)].join('_')}.${'b'.repeat(43)}`,
    'a password in an address': ['postgres://owner:correct-horse', 'db.example.org/x'].join('@'),
  }
  for (const [name, shape] of Object.entries(shapes)) expect(samples[name as keyof typeof shapes]).toMatch(shape)
})

function filesIn(folder: string): { path: string; text: string }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(js|css|html|json|map)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
}
