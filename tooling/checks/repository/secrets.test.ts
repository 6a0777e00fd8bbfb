import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { madeUp, secretShapes } from './secret-shapes.ts'
import { placesOf, root, trackedFiles } from './tracked-files.ts'

test.each(Object.entries(secretShapes))('nobody has committed %s', (_name, shape) => {
  const files = trackedFiles().filter(({ path }) => !madeUp.has(path))
  expect(placesOf(shape, files)).toEqual([])
})

test.each(Object.entries(secretShapes))('no built front end carries %s', (_name, shape) => {
  const built = ['admin', 'hub', 'widget'].flatMap((app) => filesIn(join(root, 'apps', app, 'dist')))
  expect(built.length).toBeGreaterThan(0)
  expect(placesOf(shape, built)).toEqual([])
})

test('each shape finds what it is meant to find', () => {
  // Put together here, so that this file does not hold what it looks for.
  const samples: Record<keyof typeof secretShapes, string> = {
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
  for (const [name, shape] of Object.entries(secretShapes))
    expect(samples[name as keyof typeof secretShapes]).toMatch(shape)
})

function filesIn(folder: string): { path: string; text: string }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(js|css|html|json|map)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
}
