import { readFile } from 'node:fs/promises'
import { createTestDatabase } from '@frontdesk/testkit/test-database'
import { expect, test } from 'vitest'
import { generateTypes } from '../dev/generate-types.ts'

test('the types are those of the migrated database', async () => {
  await using database = await createTestDatabase()
  const committed = await readFile(new URL('./schema.gen.ts', import.meta.url), 'utf8')
  // Regenerate with `node dev/write-types.ts <url of a migrated database>`.
  expect(await generateTypes(database.url)).toBe(committed)
})
