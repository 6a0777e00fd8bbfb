import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openTestDatabase } from '../test/open-test-database.ts'

test('a new database knows nobody: no account, no key and no tenant to guess the password of', async () => {
  await using database = await openTestDatabase()
  const { rows } = await sql<{ name: string; filled: boolean }>`
    select relname as name, (xpath('/row/c/text()', query_to_xml('select exists (select from ' || oid::regclass || ') as c', false, true, '')))[1]::text::boolean as filled
    from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname not like 'kysely_%'`.execute(
    database.owner,
  )
  expect(rows.length).toBeGreaterThan(20)
  // Random, and wrapped by the operator's own.
  expect(rows.filter(({ filled }) => filled).map(({ name }) => name)).toEqual(['platform_key'])
})
