import { execFile } from 'node:child_process'
import { copyFile, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { apiKeyOf } from '@frontdesk/testkit/arrange-staff'
import { expect, test } from 'vitest'
import { environment } from '../test/environment.ts'
import { newWish, startWorld } from '../test/world.ts'

const here = dirname(import.meta.dirname)
const tsc = createRequire(import.meta.url)
  .resolve('typescript/package.json')
  .replace('package.json', 'bin/tsc')

test(
  'packed and installed in an empty project, it compiles strictly, refuses misuse and books',
  { timeout: 120_000 },
  async () => {
    await using project = await emptyProject()
    const tarball = await pack(project.directory)
    await run(project.directory, 'npm', ['install', '--offline', '--no-audit', '--no-fund', tarball])
    expect(await readdir(join(project.directory, 'node_modules/@frontdesk'))).toEqual(['client'])
    const installed = join(project.directory, 'node_modules/@frontdesk/client')
    expect((await readdir(installed)).toSorted()).toEqual(['LICENSE', 'README.md', 'dist', 'examples', 'package.json'])
    expect(await foreignImports(join(installed, 'dist'))).toEqual([])

    const sources = ['use-everything.ts', 'quick-start.ts'].map((file) => join(project.directory, file))
    await copyFile(join(here, 'test/consumer/use-everything.ts'), join(project.directory, 'use-everything.ts'))
    await writeFile(join(project.directory, 'quick-start.ts'), await quickStart())
    const strictly = [
      '--noEmit',
      '--strict',
      '--skipLibCheck',
      'false',
      '--target',
      'es2022',
      '--lib',
      'es2022,dom',
      ...sources,
    ]
    await compile(project.directory, [...strictly, '--module', 'nodenext'])
    await compile(project.directory, [
      ...strictly,
      '--module',
      'esnext',
      '--moduleResolution',
      'bundler',
      '--exactOptionalPropertyTypes',
      '--noUncheckedIndexedAccess',
    ])

    await using world = await startWorld()
    const { app, client } = world
    await newWish(app, app.a)
    const runner = join(project.directory, 'run.mjs')
    await writeFile(runner, `import { useEverything } from './use-everything.ts'\n${callIt}`)
    const printed = await run(project.directory, process.execPath, [
      runner,
      app.server.appUrl,
      await apiKeyOf(app, app.a),
    ])
    const { bookings } = await client.bookings.list({ when: 'upcoming' })
    const { customers } = await client.customers.list()
    expect(JSON.parse(printed)).toEqual({ booking: bookings[0], customer: customers[0], code: 'not_found' })
  },
)

const callIt = 'console.log(JSON.stringify(await useEverything(process.argv[2], process.argv[3])))\n'

async function emptyProject(): Promise<{ directory: string } & AsyncDisposable> {
  const directory = await mkdtemp(join(tmpdir(), 'frontdesk client '))
  await writeFile(join(directory, 'package.json'), '{ "name": "shop", "private": true, "type": "module" }')
  return { directory, [Symbol.asyncDispose]: () => rm(directory, { recursive: true }) }
}

/** With the workspace's own pnpm, which puts `publishConfig` in place and builds before. */
async function pack(destination: string): Promise<string> {
  const { packageManager } = JSON.parse(await readFile(join(here, '../../package.json'), 'utf8'))
  // It is the pinned one: it need not ask the registry about itself.
  const pnpm = ['--yes', '--prefer-offline', packageManager, '--pm-on-fail=ignore']
  await run(here, 'npx', [...pnpm, 'pack', '--pack-destination', destination])
  const [tarball] = (await readdir(destination)).filter((file) => file.endsWith('.tgz'))
  if (!tarball) throw new Error('nothing was packed')
  return join(destination, tarball)
}

/** The README's first program, with what it takes for granted. */
async function quickStart(): Promise<string> {
  const [, code] = /```ts\n(.*?)```/s.exec(await readFile(join(here, 'README.md'), 'utf8')) ?? []
  return `declare const order: { id: string }\ndeclare const process: { env: { FRONTDESK_KEY?: string } }\n${code}`
}

/** What the package would need beside itself. */
async function foreignImports(dist: string): Promise<string[]> {
  const sources = await Promise.all((await readdir(dist)).map((file) => readFile(join(dist, file), 'utf8')))
  const specifiers = sources.flatMap((source) =>
    [...source.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map((match) => match[1] ?? ''),
  )
  return specifiers.filter((specifier) => !/^\.\/[\w-]+\.js$/.test(specifier))
}

async function compile(directory: string, options: string[]): Promise<void> {
  await run(directory, process.execPath, [tsc, ...options])
}

async function run(cwd: string, command: string, args: string[]): Promise<string> {
  // Scripts that the command starts run on this very Node.
  const env = environment({})
  env['PATH'] = [dirname(process.execPath), env['PATH']].join(delimiter)
  const { stdout } = await promisify(execFile)(command, args, { cwd, env }).catch(
    (error: { stdout: string; stderr: string }) => {
      throw new Error(`${command} failed: ${error.stdout}${error.stderr}`, { cause: error })
    },
  )
  return stdout
}
