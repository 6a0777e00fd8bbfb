import type { Database, RolePool } from '@frontdesk/db/open-database'
import type { OwnerConnection } from '../owner-connection.ts'
import { roles } from './tap.ts'

/** Postgres' own count of what was done to each table and index and how often each function ran, by name. */
export type Counters = Record<string, number>

/**
 * Backends tell their counts at most once a second unless asked to, each for itself: so every connection is asked. What
 * runs inside a function, whoever owns it, is counted like anything else.
 */
export async function readCounters(owner: OwnerConnection, db: Database): Promise<Counters> {
  await flushAll(owner, db)
  const [row] = await owner.query<{ counters: Counters }>(everyCounter)
  return row?.counters ?? {}
}

/**
 * What was deleted, replaced or rolled back leaves index entries that later scans read until something takes them away; a
 * bitmap scan never does. So they are taken away before a call is traced, and the call reads what is there and no more.
 */
export async function sweepDeadRows(owner: OwnerConnection, db: Database): Promise<void> {
  await flushAll(owner, db)
  const tables = await owner.query<{ name: string }>(
    `select format('%I.%I', schemaname, relname) as name from pg_stat_user_tables where n_dead_tup > 0 order by 1`,
  )
  if (tables.length === 0) return
  await owner.query(`vacuum (index_cleanup on, truncate off) ${tables.map(({ name }) => name).join(', ')}`)
}

/** What one call added. Blocks of a table that it wrote to are left out: where a new row goes is the table's own business. */
export function countersAdded(before: Counters, after: Counters): Counters {
  const added = Object.entries(after)
    .map(([name, count]) => [name, count - (before[name] ?? 0)] as const)
    .filter(([, count]) => count !== 0)
  const written = new Set(added.flatMap(([name]) => /^(.*) (?:inserted|updated|deleted)$/.exec(name)?.[1] ?? []))
  return Object.fromEntries(
    added.filter(([name]) => {
      const table = /^(.*) (?:heap|index) blocks$/.exec(name)?.[1]
      return table === undefined || !written.has(table)
    }),
  )
}

async function flushAll(owner: OwnerConnection, db: Database): Promise<void> {
  for (const role of roles) await flush(db[role])
  await owner.query('select pg_stat_force_next_flush()') // planning reads as well
}

async function flush({ pool }: RolePool): Promise<void> {
  const clients = await Promise.all(Array.from({ length: pool.totalCount }, () => pool.connect()))
  for (const client of clients) {
    await client.query('select pg_stat_force_next_flush()')
    client.release()
  }
}

const everyCounter = `
  with counted(name, count) as (
    select format('%s %s', t.schemaname || '.' || t.relname, c.what), c.count
    from pg_stat_user_tables t join pg_statio_user_tables io using (relid) cross join lateral (values
      ('sequential scans', t.seq_scan), ('rows read in sequence', t.seq_tup_read),
      ('index scans', t.idx_scan), ('rows fetched by index', t.idx_tup_fetch),
      ('inserted', t.n_tup_ins), ('updated', t.n_tup_upd), ('deleted', t.n_tup_del),
      ('heap blocks', io.heap_blks_read + io.heap_blks_hit),
      ('index blocks', io.idx_blks_read + io.idx_blks_hit)) c(what, count)
    union all
    select format('%s %s', i.indexrelname, c.what), c.count
    from pg_stat_user_indexes i cross join lateral (values
      ('scans', i.idx_scan), ('entries read', i.idx_tup_read), ('rows fetched', i.idx_tup_fetch)) c(what, count)
    union all
    select format('%s.%s() calls', f.schemaname, f.funcname), sum(f.calls) from pg_stat_user_functions f group by 1
  )
  select json_object_agg(name, count) as counters from counted where count > 0`
