import { execFile } from 'node:child_process'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import config from '../../../oxlint.config.ts'

const root = join(import.meta.dirname, '../../..')
const fixtures = join(import.meta.dirname, '../fixtures')

const broken = await lintFixtures()
const files = (await readdir(fixtures, { recursive: true }))
  .filter((file) => /^(apps|packages)\/.*\.tsx?$/.test(file))
  .toSorted()
const expected = new Map(
  await Promise.all(files.map(async (file) => [file, await rulesNamedIn(join(fixtures, file))] as const)),
)

describe('a file that breaks a rule is told so', () => {
  test.each(files)('%s', (file) => {
    expect((broken.get(file) ?? []).toSorted()).toEqual(expected.get(file))
  })
})

test('every rule of the config has a file that breaks it', () => {
  const shown = new Set([...expected.values()].flat())
  const sets = [config.rules, ...(config.overrides ?? []).map((override) => override.rules)]
  const configured = sets.flatMap((rules) => Object.entries(rules ?? {})).filter(([, setting]) => setting !== 'off')
  const names = configured.map(([name]) => name.replace(/^(.+)\/(.+)$/, '$1($2)'))
  expect(names.filter((name) => !shown.has(name))).toEqual([])
})

/** The first line of a fixture says what it breaks. */
async function rulesNamedIn(path: string): Promise<string[]> {
  const [, list] = /^\/\/ breaks: (.+)$/m.exec(await readFile(path, 'utf8')) ?? []
  if (!list) throw new Error(`${path} does not say what it breaks`)
  return list === 'nothing' ? [] : list.split(', ').toSorted()
}

async function lintFixtures(): Promise<Map<string, string[]>> {
  const args = ['--config', join(fixtures, 'all-rules.config.ts'), '--format', 'json', fixtures]
  // It exits with 1, as it should: every second fixture is wrong.
  const output = await new Promise<string>((resolve) => {
    execFile(join(root, 'node_modules/.bin/oxlint'), args, { cwd: root, maxBuffer: 1e8 }, (_error, stdout) =>
      resolve(stdout),
    )
  })
  const { diagnostics }: { diagnostics: { code?: string; filename: string }[] } = JSON.parse(output)
  const found = new Map<string, string[]>()
  for (const { code = 'unused-directive', filename } of diagnostics) {
    const file = filename.replace('tooling/checks/fixtures/', '')
    found.set(file, [...(found.get(file) ?? []), code])
  }
  return found
}
