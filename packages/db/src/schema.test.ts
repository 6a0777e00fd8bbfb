import { createTestDatabase } from '@frontdesk/testkit/test-database'
import { expect, test } from 'vitest'
import { generateTypes } from '../test/generate-types.ts'

test('the types are those of the migrated database', async () => {
  await using database = await createTestDatabase()
  // `npm test -- packages/db -u` writes them anew.
  await expect(await generateTypes(database.url)).toMatchFileSnapshot('./schema.gen.ts')
})
