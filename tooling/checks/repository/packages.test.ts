import { dirname } from 'node:path'
import { describe, expect, test } from 'vitest'
import { trackedFiles } from './tracked-files.ts'

type Manifest = {
  name: string
  license?: string
  type?: string
  private?: boolean
  scripts?: Record<string, string>
} & Partial<
  Record<'dependencies' | 'devDependencies' | 'peerDependencies' | 'optionalDependencies', Record<string, string>>
>

const manifests = trackedFiles()
  .filter(({ path }) => /(^|\/)package\.json$/.test(path))
  .map(({ path, text }) => ({ folder: dirname(path), manifest: JSON.parse(text) as Manifest }))

const published = new Set(['@frontdesk/client', '@frontdesk/widget', '@frontdesk/react'])

describe.each(manifests)('the package in $folder', ({ folder, manifest }) => {
  test('names no version of its own: they stand in the catalog', () => {
    // What a published package finds where it is installed is a range: that version is not ours to choose.
    const { dependencies, devDependencies, peerDependencies, optionalDependencies } = manifest
    const own = published.has(manifest.name) ? {} : peerDependencies
    const all = { ...dependencies, ...devDependencies, ...own, ...optionalDependencies }
    expect(Object.entries(all).filter(([, version]) => version !== 'catalog:' && version !== 'workspace:*')).toEqual([])
  })

  test('is free to use, modern, and named after its folder', () => {
    expect(manifest).toMatchObject({ license: 'MIT', type: 'module' })
    const name = folder === '.' ? /^frontdesk$/ : new RegExp(`^@frontdesk/${folder.split('/').at(-1)}(-app)?$`)
    expect(manifest.name).toMatch(name)
  })

  test('stays in the house, unless it is for the code of businesses', () => {
    expect(manifest.private ?? false).toBe(!published.has(manifest.name))
  })

  test('leaves the version of nothing to chance', () => {
    const scripts = Object.values(manifest.scripts ?? {}).join('\n')
    expect(scripts).not.toMatch(/\bnpx\b|@latest|\bcurl\b/)
  })
})

test('the catalog gives one exact version of everything', () => {
  const workspace = trackedFiles().find(({ path }) => path === 'pnpm-workspace.yaml')?.text ?? ''
  const [, catalog = ''] = /^catalog:\n((?: {2}.*\n)+)/m.exec(workspace) ?? []
  const versions = catalog
    .trim()
    .split('\n')
    .map((line) => line.slice(line.lastIndexOf(': ') + 2))
  expect(versions.length).toBeGreaterThan(30)
  expect(versions.filter((version) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([])
})
