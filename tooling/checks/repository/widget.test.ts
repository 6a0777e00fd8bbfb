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
  // The build itself refuses more: apps/widget/check-size.ts.
  test('costs other people’s pages 1.8 kilobytes at most, before anybody wants to chat', () => {
    expect(gzipSync(loader, { level: 9 }).length).toBeLessThanOrEqual(1800)
  })

  test.each([
    'kysely',
    'pg_',
    'node_modules/pg',
    'stripe',
    'iron-session',
    '_zod', // its schemas have this; a Dutch “zodat” is none
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

  test('keeps nothing in other people’s storage, and has but one sentence for their console', () => {
    expect(loader.toString('utf8')).not.toMatch(
      /localStorage|sessionStorage|document\.cookie|\b(window|self|globalThis)\.onmessage/,
    )
    expect(loader.toString('utf8').match(/\bconsole\.\w+/g)).toEqual(['console.warn'])
  })
})
