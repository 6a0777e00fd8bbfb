import { generate, PostgresDialect as CodegenDialect } from 'kysely-codegen'
import { Kysely, PostgresDialect, sql } from 'kysely'
import { Pool } from 'pg'

/** Tables whose name is not the kind of their id. */
const kindOfTable: Record<string, string> = { app_user: 'user' }
const plainIds = new Set(['account_event', 'audit_event', 'security_event', 'stripe_event'])

/** Types of the migrated database, with each id column branded by the table that its foreign key leads to. */
export async function generateTypes(url: string): Promise<string> {
  const db = new Kysely<unknown>({
    dialect: new PostgresDialect({ pool: new Pool({ connectionString: url, max: 2 }) }),
  })
  try {
    return await generate({
      db,
      dialect: new CodegenDialect(),
      excludePattern: '(graphile_worker.*|kysely_*)',
      typeMapping: { int8: 'number', timestamptz: 'Date', date: 'string' },
      typeOnlyImports: true,
      singularize: false,
      customImports: { Id: './ids.ts' },
      overrides: { columns: await brands(db) },
      outFile: null,
    })
  } finally {
    await db.destroy()
  }
}

async function brands(db: Kysely<unknown>): Promise<Record<string, string>> {
  const foreign = await sql<{ table: string; column: string; target: string; nullable: boolean }>`
    select distinct c.conrelid::regclass::text as table, a.attname as column, c.confrelid::regclass::text as target,
      not a.attnotnull as nullable
    from pg_constraint c
    cross join lateral unnest(c.conkey, c.confkey) as pair (own, other)
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = pair.own
    join pg_attribute b on b.attrelid = c.confrelid and b.attnum = pair.other
    where c.contype = 'f' and c.connamespace = 'public'::regnamespace and b.attname = 'id'`.execute(db)
  const own = await sql<{ table: string; column: string }>`
    select table_name as table, column_name as column from information_schema.columns
    where table_schema = 'public' and column_name in ('id', 'tenant_id')`.execute(db)
  const columns: Record<string, string> = {}
  for (const { table, column } of own.rows) {
    if (column === 'tenant_id') columns[`${table}.${column}`] = brand('tenant', false)
    else if (!plainIds.has(table)) columns[`${table}.${column}`] = brand(table, false)
  }
  for (const { table, column, target, nullable } of foreign.rows) {
    if (column !== 'tenant_id') columns[`${table}.${column}`] = brand(target, nullable)
  }
  return columns
}

function brand(table: string, nullable: boolean): string {
  const id = `Id<'${kindOfTable[table] ?? table}'>`
  return nullable ? `${id} | null` : id
}
