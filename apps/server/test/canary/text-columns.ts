import type { Db } from '@frontdesk/db/open-database'
import { sql } from 'kysely'

export type TextColumn = { table: string; column: string; sealed: boolean }

/** Every column of a tenant's rows that could hold words, in the clear or sealed, as the database has it. */
export async function listTextColumns(owner: Db): Promise<TextColumn[]> {
  const { rows } = await sql<TextColumn>`
    select c.relname as "table", a.attname as "column", a.atttypid = 'bytea'::regtype as sealed
    from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and not a.attisdropped
      and (a.atttypid = 'text'::regtype or a.attname like '%\\_sealed')
      and (c.relname = 'tenant' or exists (select from pg_attribute t where t.attrelid = c.oid and t.attname = 'tenant_id'))
    order by 1, 2`.execute(owner)
  return rows
}
