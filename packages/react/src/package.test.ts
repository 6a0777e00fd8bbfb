import { execFile } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { environment } from '../test/environment.ts'

const here = dirname(import.meta.dirname)
const require = createRequire(import.meta.url)
const tsc = require.resolve('typescript/package.json').replace('package.json', 'bin/tsc')

test(
  'packed and installed in an empty project, both compile strictly and refuse misuse',
  { timeout: 120_000 },
  async () => {
    await using project = await emptyProject()
    const { directory } = project
    const tarballs = [await pack('widget', directory), await pack('react', directory)]
    await run(directory, 'npm', ['install', '--offline', '--legacy-peer-deps', '--no-audit', '--no-fund', ...tarballs])
    const modules = join(directory, 'node_modules')
    for (const name of ['widget', 'react']) {
      const installed = join(modules, '@frontdesk', name)
      expect((await readdir(installed)).toSorted()).toEqual(['LICENSE', 'README.md', 'dist', 'package.json'])
      const { dependencies, peerDependencies } = JSON.parse(await readFile(join(installed, 'package.json'), 'utf8'))
      expect({ dependencies, peerDependencies }).toEqual(
        name === 'widget'
          ? {}
          : { dependencies: { '@frontdesk/widget': '0.1.0' }, peerDependencies: { react: '>=18' } },
      )
    }
    // What every React project has.
    await mkdir(join(modules, '@types'))
    for (const name of ['react', '@types/react']) {
      await symlink(dirname(require.resolve(`${name}/package.json`)), join(modules, name))
    }

    await copyFile(join(here, 'test/consumer/use-everything.tsx'), join(directory, 'use-everything.tsx'))
    await writeFile(join(directory, 'quick-start.tsx'), await quickStart('react', 'tsx'))
    await writeFile(join(directory, 'quick-start-plain.ts'), await quickStart('widget', 'ts'))
    const sources = ['use-everything.tsx', 'quick-start.tsx', 'quick-start-plain.ts']
    const strictly = [
      '--noEmit',
      '--strict',
      '--jsx',
      'react-jsx',
      '--target',
      'es2022',
      '--lib',
      'es2022,dom',
      ...sources,
    ]
    await run(directory, process.execPath, [tsc, ...strictly, '--module', 'nodenext'])
    const bundled = ['--module', 'esnext', '--moduleResolution', 'bundler', '--exactOptionalPropertyTypes']
    await run(directory, process.execPath, [tsc, ...strictly, ...bundled])
  },
)

test('on a server they can be imported, and ask for no page', async () => {
  const { Frontdesk, FrontdeskInline } = await import('./index.ts')
  const { createFrontdesk } = await import('@frontdesk/widget')
  expect([typeof Frontdesk, typeof FrontdeskInline]).toEqual(['function', 'function'])
  const desk = createFrontdesk({ url: 'https://widget.example.com', site: 'site_1' })
  expect(() => desk.open()).not.toThrow()
  expect(globalThis).not.toHaveProperty('Frontdesk')
})

async function emptyProject(): Promise<{ directory: string } & AsyncDisposable> {
  const directory = await mkdtemp(join(tmpdir(), 'frontdesk widget '))
  await writeFile(join(directory, 'package.json'), '{ "name": "shop", "private": true, "type": "module" }')
  return { directory, [Symbol.asyncDispose]: () => rm(directory, { recursive: true }) }
}

/** With the workspace's own pnpm, which puts `publishConfig` in place and builds before. */
async function pack(name: string, destination: string): Promise<string> {
  const { packageManager } = JSON.parse(await readFile(join(here, '../../package.json'), 'utf8'))
  // It is the pinned one: it need not ask the registry about itself.
  const pnpm = ['--yes', '--prefer-offline', packageManager, '--pm-on-fail=ignore']
  await run(join(here, '..', name), 'npx', [...pnpm, 'pack', '--pack-destination', destination])
  const tarball = (await readdir(destination)).find((file) => file.startsWith(`frontdesk-${name}-`))
  if (!tarball) throw new Error('nothing was packed')
  return join(destination, tarball)
}

/** The README's first program. */
async function quickStart(name: string, language: string): Promise<string> {
  const readme = await readFile(join(here, '..', name, 'README.md'), 'utf8')
  return new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 's').exec(readme)?.[1] ?? ''
}

async function run(cwd: string, command: string, args: string[]): Promise<void> {
  const env = environment(dirname(process.execPath))
  await promisify(execFile)(command, args, { cwd, env }).catch((error: { stdout: string; stderr: string }) => {
    throw new Error(`${command} failed: ${error.stdout}${error.stderr}`, { cause: error })
  })
}
