import { randomBytes } from 'node:crypto'
import { type IdKind, newId } from '@frontdesk/db/ids'
import { escapeIdentifier } from 'pg'
import type { OwnerConnection } from './owner-connection.ts'

type Row = Record<string, unknown>
type UniqueColumn = { column: string; type: string; references: string | null }

/**
 * More rows like this one, in the same tenant: real ones that every constraint has accepted. What has to be unique is made
 * anew, and where that is another row's id, the other row is cloned as well. Returns their ids.
 */
export async function cloneRows(
  owner: OwnerConnection,
  from: { table: string; id: string; count: number },
): Promise<string[]> {
  const { table, id, count } = from
  const name = escapeIdentifier(table)
  const [found] = await owner.query<{ row: Row }>(`select to_jsonb(t) as row from ${name} t where id = $1`, [id])
  const original = found?.row
  if (!original) throw new Error(`there is no ${table} to clone`)
  const clones: Row[] = Array.from({ length: count }, () => ({ ...original, id: newId<IdKind>() }))
  for (const { column, type, references } of await uniqueColumns(owner, table)) {
    const value = original[column]
    if (value === null || value === undefined) continue
    const fresh = references
      ? await cloneRows(owner, { table: references, id: String(value), count })
      : clones.map(() => (type === 'bytea' ? `\\x${randomBytes(32).toString('hex')}` : randomBytes(16).toString('hex')))
    clones.forEach((clone, at) => (clone[column] = fresh[at]))
  }
  const columns = (await writableColumns(owner, table)).map(escapeIdentifier).join(', ')
  await owner.query(
    `insert into ${name} (${columns}) select ${columns} from jsonb_populate_recordset(null::${name}, $1::jsonb)`,
    [JSON.stringify(clones)],
  )
  return clones.map((clone) => String(clone['id']))
}

/** Of each constraint that lets no two rows be alike, the first column that a clone has to change. */
async function uniqueColumns(owner: OwnerConnection, table: string): Promise<UniqueColumn[]> {
  return await owner.query<UniqueColumn>(
    `select distinct on (i.indexrelid) a.attname as column, format_type(a.atttypid, null) as type,
      (select c.confrelid::regclass::text from pg_constraint c
        where c.conrelid = i.indrelid and c.contype = 'f' and a.attnum = any(c.conkey)
        limit 1) as references
    from pg_index i cross join unnest(i.indkey::int2[]) with ordinality as k(attnum, place)
    join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
    where i.indrelid = $1::regclass and (i.indisunique or i.indisexclusion) and not i.indisprimary
      and a.attname not in ('tenant_id', 'id') and format_type(a.atttypid, null) in ('uuid', 'text', 'bytea')
    order by i.indexrelid, k.place`,
    [table],
  )
}

async function writableColumns(owner: OwnerConnection, table: string): Promise<string[]> {
  const rows = await owner.query<{ name: string }>(
    `select attname as name from pg_attribute
    where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
    [table],
  )
  return rows.map(({ name }) => name)
}
