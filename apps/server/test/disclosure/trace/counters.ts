import type { Database, RolePool } from '@frontdesk/db/open-database'
import type { OwnerConnection } from '../owner-connection.ts'
import { roles } from './tap.ts'

/** Postgres' own count of what was done to each table and index and how often each function ran, by name. */
export type Counters = Record<string, number>

/** Before anything is read, on the connection that reads. */
export async function prepareCounters(owner: OwnerConnection): Promise<void> {
  await owner.query(whatCounts)
  await owner.query('analyze counted')
}

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

/** What each counter is made of, once for all: the views that show the same look through the whole catalogue every time. */
const whatCounts = `
  create temporary table counted as
    with relation as (
      select relid as id, schemaname || '.' || relname as name from pg_stat_user_tables
    ), index_of as (
      select indexrelid as id, indexrelname as name, schemaname || '.' || relname as table_name from pg_stat_user_indexes
    )
    select r.name || ' ' || c.what as name, c.stat, r.id
    from relation r cross join (values
      ('sequential scans', 'scans'), ('rows read in sequence', 'returned'), ('rows fetched by index', 'fetched'),
      ('inserted', 'inserted'), ('updated', 'updated'), ('deleted', 'deleted'), ('heap blocks', 'blocks')) c(what, stat)
    union all
    select i.table_name || ' ' || c.what, c.stat, i.id
    from index_of i cross join (values
      ('index scans', 'scans'), ('rows fetched by index', 'fetched'), ('index blocks', 'blocks')) c(what, stat)
    union all
    select i.name || ' ' || c.what, c.stat, i.id
    from index_of i cross join (values
      ('scans', 'scans'), ('entries read', 'returned'), ('rows fetched', 'fetched')) c(what, stat)
    union all
    select format('%s.%s() calls', n.nspname, p.proname), 'calls', p.oid
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname not in ('pg_catalog', 'information_schema')`

const everyCounter = `
  with summed as (
    select name, sum(case stat
      when 'scans' then pg_stat_get_numscans(id)
      when 'returned' then pg_stat_get_tuples_returned(id)
      when 'fetched' then pg_stat_get_tuples_fetched(id)
      when 'inserted' then pg_stat_get_tuples_inserted(id)
      when 'updated' then pg_stat_get_tuples_updated(id)
      when 'deleted' then pg_stat_get_tuples_deleted(id)
      when 'blocks' then pg_stat_get_blocks_fetched(id)
      when 'calls' then pg_stat_get_function_calls(id) end) as count
    from counted group by name)
  select json_object_agg(name, count) as counters from summed where count > 0`
