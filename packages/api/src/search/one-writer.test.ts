import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../../..', import.meta.url))

test.each([
  ['customer', 'packages/api/src/customer/insert-customer.ts'],
  ['message', 'packages/api/src/message/queries.ts'],
])('a %s is written in one place, which seals and indexes it', (table, place) => {
  const files = globSync('{apps,packages,tooling}/*/{src,test}/**/*.{ts,tsx}', { cwd: root })
  const isThere = files.filter((file) => !file.startsWith('packages/db/'))
  const writers = isThere.filter((file) => readFileSync(`${root}/${file}`, 'utf8').includes(`insertInto('${table}')`))
  expect(writers).toEqual([place])
})
