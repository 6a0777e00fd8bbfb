import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root, trackedFiles } from './tracked-files.ts'

const files = trackedFiles()
const documents = files.filter(({ path }) => path.endsWith('.md'))
const scripts = new Map(
  files
    .filter(({ path }) => /(^|\/)package\.json$/.test(path))
    .map(({ text }) => JSON.parse(text) as { name: string; scripts?: Record<string, string> })
    .map(({ name, scripts = {} }) => [name, new Set(Object.keys(scripts))]),
)
const anywhere = new Set([...scripts.values()].flatMap((names) => [...names]))
const builtIn = new Set(['install', 'add', 'ci', 'pack', 'exec', 'i', 'init', 'publish', 'view', 'create'])

describe.each(documents)('$path', ({ text }) => {
  test('mentions only commands that exist', () => {
    const commands = code(text).flatMap((snippet) => [
      ...snippet.matchAll(/\b(?:npm|pnpm)(?: run)?((?: --?[\w-]+(?:[ =]@frontdesk\/\w+)?)*) ([a-z][\w:-]*)/g),
    ])
    const missing = commands.filter(([, , name = '']) => !anywhere.has(name) && !builtIn.has(name))
    expect(missing.map(([command]) => command)).toEqual([])
  })

  test('names only files and folders that exist', () => {
    const paths = code(text).flatMap((snippet) =>
      [...snippet.matchAll(/(?<![\w./@-])(?:apps|packages|tooling)\/[\w./-]*\w/g)].map(([path]) => path),
    )
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([])
  })

  test('links only to files that exist', () => {
    const links = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(([, link = '']) => link)
    const folder =
      files
        .find((file) => file.text === text)
        ?.path.split('/')
        .slice(0, -1)
        .join('/') ?? ''
    expect(links.filter((link) => !existsSync(join(root, folder, link)))).toEqual([])
  })
})

test('the scripts of the root are what a newcomer finds', () => {
  expect([...(scripts.get('frontdesk') ?? [])]).toEqual(
    expect.arrayContaining(['start', 'test', 'dev', 'check', 'bench']),
  )
})

/** What stands in code: blocks between fences, and spans between backticks. */
function code(text: string): string[] {
  const blocks = [...text.matchAll(/^```[^\n]*\n([^]*?)^```/gm)].map(([, block = '']) => block)
  const rest = text.replaceAll(/^```[^]*?^```/gm, '')
  return [...blocks, ...[...rest.matchAll(/`([^`\n]+)`/g)].map(([, span = '']) => span)]
}
