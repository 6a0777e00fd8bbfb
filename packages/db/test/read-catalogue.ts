import { createTestDatabase } from '@frontdesk/testkit/test-database'
import pg from 'pg'

export type Table = { name: string; owner: string; rowSecurity: boolean; forced: boolean; columns: Column[] }
export type Column = { name: string; type: string; nullable: boolean; identity: boolean; default: string | null }
/** A primary key, unique or exclusion constraint, foreign key, or a unique index that is no constraint. */
export type Key = {
  table: string
  name: string
  kind: 'primary' | 'unique' | 'exclude' | 'foreign'
  columns: string[]
} & Target
/** Where a foreign key leads. */
type Target = { target: string | null; targetColumns: string[] | null }
export type Policy = {
  table: string
  name: string
  command: string
  roles: string[]
  using: string | null
  check: string | null
}
export type Catalogue = { tables: Table[]; keys: Key[]; policies: Policy[]; sequences: string[] }

/** What the migrated database says about its own tables. */
export async function readCatalogue(): Promise<Catalogue> {
  await using database = await createTestDatabase()
  const client = new pg.Client(database.url)
  await client.connect()
  try {
    const read = async <T>(text: string) =>
      (await client.query<{ row: T }>(`select to_jsonb(found) as row from (${text}) found`)).rows.map(({ row }) => row)
    return {
      tables: await read<Table>(tables),
      keys: [...(await read<Key>(constraints)), ...(await read<Key>(uniqueIndexes))],
      policies: await read<Policy>(policies),
      sequences: (await read<{ name: string }>(sequences)).map((sequence) => sequence.name),
    }
  } finally {
    await client.end()
  }
}

// kysely's own two tables hold the names of migrations and nothing of a tenant.
const ours = `c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'm', 'v', 'f') and c.relname not like 'kysely_%'`

const tables = `
  select c.relname as name, pg_get_userbyid(c.relowner) as owner, c.relrowsecurity as "rowSecurity", c.relforcerowsecurity as forced,
    (select jsonb_agg(jsonb_build_object('name', a.attname, 'type', format_type(a.atttypid, null), 'nullable', not a.attnotnull,
        'identity', a.attidentity <> '', 'default', pg_get_expr(d.adbin, d.adrelid)) order by a.attnum)
      from pg_attribute a left join pg_attrdef d on (d.adrelid, d.adnum) = (a.attrelid, a.attnum)
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns
  from pg_class c where ${ours} order by 1`

const names = (numbers: string, relation: string) => `
  (select jsonb_agg(coalesce(a.attname, '(expression)') order by part.at)
    from unnest(${numbers}) with ordinality part (number, at)
    left join pg_attribute a on (a.attrelid, a.attnum) = (${relation}, part.number) and part.number > 0)`

const constraints = `
  select c.relname as table, k.conname as name, ${names('k.conkey', 'k.conrelid')} as columns,
    case k.contype when 'p' then 'primary' when 'u' then 'unique' when 'x' then 'exclude' else 'foreign' end as kind,
    nullif(k.confrelid, 0)::regclass::text as target, ${names('k.confkey', 'k.confrelid')} as "targetColumns"
  from pg_constraint k join pg_class c on c.oid = k.conrelid
  where k.contype in ('p', 'u', 'x', 'f') and k.conparentid = 0 and ${ours} order by 1, 2`

const uniqueIndexes = `
  select c.relname as table, i.indexrelid::regclass::text as name, ${names('i.indkey::int2[]', 'i.indrelid')} as columns,
    'unique' as kind, null as target, null as "targetColumns"
  from pg_index i join pg_class c on c.oid = i.indrelid
  where (i.indisunique or i.indisexclusion) and not exists (select from pg_constraint k where k.conindid = i.indexrelid) and ${ours}
  order by 1, 2`

const policies = `
  select tablename as table, policyname as name, cmd as command, roles::text[] as roles, qual as using, with_check as check
  from pg_policies where schemaname = 'public' order by 1, 2`

const sequences = `
  select oid::regclass::text as name from pg_class
  where relkind = 'S' and relnamespace in ('public'::regnamespace, 'auth'::regnamespace, 'jobs'::regnamespace)`
