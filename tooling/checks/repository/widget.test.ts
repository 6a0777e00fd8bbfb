import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { root } from './tracked-files.ts'

// `npm test` builds it first; on its own, run `build` in apps/widget.
const dist = join(root, 'apps/widget/dist')
const loader = readFileSync(join(dist, 'widget.js'))
const frame = readdirSync(join(dist, 'frame'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(js|css)$/.test(entry.name))
  .map((entry) => ({ name: entry.name, content: readFileSync(join(entry.parentPath, entry.name)) }))

describe('the built widget', () => {
  test('costs other people’s pages two kilobytes at most, before anybody wants to chat', () => {
    expect(gzipSync(loader).length).toBeLessThanOrEqual(2 * 1024)
  })

  test('costs 60 kilobytes at most once somebody does, with everything it can do', () => {
    const sizes = frame.map(({ content }) => gzipSync(content).length)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(60 * 1024)
    expect(sizes.length).toBeGreaterThan(0)
  })

  test.each([
    'kysely',
    'pg_',
    'node_modules/pg',
    'stripe',
    'iron-session',
    'zod',
    'nodemailer',
    'react-dom',
    'luxon',
    'date-fns',
  ])('carries nothing of %s', (name) => {
    const carriers = [{ name: 'widget.js', content: loader }, ...frame].filter(({ content }) =>
      content.toString('utf8').toLowerCase().includes(name),
    )
    expect(carriers.map((file) => file.name)).toEqual([])
  })

  test('has a loader that imports nothing', () => {
    expect(loader.toString('utf8')).not.toMatch(/\bimport\s*[({'"*]|\brequire\(|\bfrom\s*['"]/)
  })

  test('writes nothing to the console of other people’s pages and keeps nothing in their storage', () => {
    expect(loader.toString('utf8')).not.toMatch(
      /\bconsole\.|localStorage|sessionStorage|document\.cookie|\b(window|self|globalThis)\.onmessage/,
    )
  })
})
