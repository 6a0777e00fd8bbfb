import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { placesOf, root, trackedFiles } from './tracked-files.ts'

const files = trackedFiles()
const written = files.filter(({ path }) => !isGenerated(path))

test('a file that somebody wrote can be read in one sitting', () => {
  const long = written.filter(({ text }) => text.trimEnd().split('\n').length > 300)
  // Breaks a lint rule on purpose.
  expect(long.map(({ path }) => path)).toEqual(['tooling/checks/fixtures/packages/api/src/long.ts'])
})

test('code and documents are short as a rule', () => {
  const lines = written
    .filter(({ path }) => /\.(ts|tsx)$/.test(path) && !path.includes('fixtures/'))
    .map(({ text }) => text.trimEnd().split('\n').length)
    .toSorted((a, b) => a - b)
  expect(lines[Math.floor(lines.length / 2)]).toBeLessThanOrEqual(60)
  expect(lines[Math.floor(lines.length * 0.9)]).toBeLessThanOrEqual(200)
})

test('nothing names a path of somebody’s machine', () => {
  expect(
    placesOf(/(?<![\w.:/)\]}-])\/(work|home|Users)\/\w|[A-Z]:\\Users\\|(?<![\w.:/)\]}-])\/root\/\w/, files),
  ).toEqual([])
})

test('nothing depends on where packages were fetched from', () => {
  const fetched = execFileSync('npm', ['config', 'get', 'registry'], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const host = new URL(fetched.trim()).host
  const registry = new RegExp(`${RegExp.escape(host)}|registry[.](npmjs|yarnpkg)|npm[.]pkg[.]github|npmmi[r]ror`)
  expect(placesOf(registry, files)).toEqual([])
})

test('file names are in kebab-case', () => {
  const named = /^(\d{3,4}-)?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/
  const known = new Set(['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md', 'LICENSE'])
  const names = files
    .map(({ path }) => path.split('/').at(-1) ?? '')
    // Python takes the name of a file for that of a module, which has no hyphens.
    .filter((name) => !name.startsWith('.') && !name.endsWith('.py') && !known.has(name))
  expect(names.filter((name) => !named.test(name))).toEqual([])
})

test('no promise to do something later is left in the code', () => {
  expect(
    placesOf(
      /\b(TODO|FIXME|XXX|HACK)\b/,
      written.filter(({ path }) => !path.endsWith('tree.test.ts')),
    ),
  ).toEqual([])
})

function isGenerated(path: string): boolean {
  return path === 'pnpm-lock.yaml' || /\.gen\.|\.snap$|(^|\/)(queries\.sql|mails\.txt)$/.test(path)
}
