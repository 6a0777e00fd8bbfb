import { execFileSync } from 'node:child_process'
import { mkdtempDisposable, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { blobsOfHistory, commitsOf } from './history.ts'
import { madeUp, secretShapes } from './secret-shapes.ts'

/** Contents that somebody has looked at: passwords of nobody, made up for tests of addresses. */
const reviewed = new Set(['d0d5adaa1453', 'cb8dd2d38c72', '8914afb8b8b7'])

const shapes = Object.entries(secretShapes)
const found = (text: string) => shapes.filter(([, shape]) => shape.test(text)).map(([name]) => name)

test('no commit ever held a secret, in a file or in its message', async () => {
  const { messages, shallow } = commitsOf()
  const places = messages.flatMap((message) => found(message).map((name) => `${message.slice(0, 12)}: ${name}`))
  let blobs = 0
  for await (const { oid, path, text } of blobsOfHistory()) {
    blobs++
    if (!madeUp.has(path) && !reviewed.has(oid.slice(0, 12)))
      places.push(...found(text).map((name) => `${oid.slice(0, 12)} ${path}: ${name}`))
  }
  const much = `${blobs} texts of ${messages.length} commits`
  process.stdout.write(`history: ${much}${shallow ? ', without those that a shallow clone leaves behind' : ''}\n`)
  expect(blobs).toBeGreaterThan(100)
  expect(places).toEqual([])
})

test('what was committed once and removed again is found, and a shallow clone says that it is one', async () => {
  await using folder = await mkdtempDisposable(join(tmpdir(), 'frontdesk-history-'))
  const git = (cwd: string, ...args: string[]) => execFileSync('git', args, { cwd, stdio: 'ignore' })
  const origin = join(folder.path, 'origin')
  const identity = ['-c', 'user.name=somebody', '-c', 'user.email=somebody@example.org', '-c', 'commit.gpgsign=false']
  const commit = (message: string) => {
    git(origin, 'add', '--all')
    git(origin, ...identity, 'commit', '-m', message)
  }
  git(folder.path, 'init', origin)
  const key = ['sk', 'live', '4eC39HqLyjWD'].join('_')
  await writeFile(join(origin, 'settings.txt'), `${'a\n'.repeat(100_000)}${key}\n`)
  await writeFile(join(origin, 'other.txt'), 'fine')
  commit('Add settings')
  await rm(join(origin, 'settings.txt'))
  commit('Remove settings')

  const all = await Array.fromAsync(blobsOfHistory(origin))
  expect(Object.fromEntries(all.map(({ path, text }) => [path, found(text)]))).toEqual({
    'other.txt': [],
    'settings.txt': ['a live key of Stripe'],
  })
  expect(commitsOf(origin)).toMatchObject({ messages: { length: 2 }, shallow: false })

  const shallow = join(folder.path, 'shallow')
  git(folder.path, 'clone', '--depth=1', pathToFileURL(origin).href, shallow)
  expect((await Array.fromAsync(blobsOfHistory(shallow))).map(({ path }) => path)).toEqual(['other.txt'])
  expect(commitsOf(shallow)).toMatchObject({ messages: { length: 1 }, shallow: true })
})
