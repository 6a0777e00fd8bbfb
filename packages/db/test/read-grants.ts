import { createTestDatabase } from '@frontdesk/testkit/test-database'
import pg from 'pg'

export type Definer = { name: string; owner: string; settings: string[] | null; callers: string[] }
export type Role = { name: string; attributes: string[]; memberOf: string[]; owns: string[] }

/** Who may do what in the migrated database: one line a grant, one row a role and a SECURITY DEFINER function. */
export async function readGrants(): Promise<{ lines: string[]; roles: Role[]; definers: Definer[] }> {
  await using database = await createTestDatabase()
  const client = new pg.Client(database.url)
  await client.connect()
  try {
    const lines = await client.query<{ line: string }>(grants)
    const { rows: found } = await client.query<Role>(roles)
    const { rows: functions } = await client.query<Definer>(definers)
    return { lines: lines.rows.map(({ line }) => line), roles: found, definers: functions }
  } finally {
    await client.end()
  }
}

const schemas = `('public', 'auth', 'jobs', 'graphile_worker')`
const own = (object: string, catalog: string) =>
  `not exists (select from pg_depend d where d.classid = '${catalog}'::regclass and d.objid = ${object} and d.deptype = 'e')`

// Rights that follow from owning something are left out: they are the owner's, not granted.
const grants = `
  with grants as (
    select g.grantee, 'schema ' || n.nspname as object, g.privilege_type, n.nspowner as owner
    from pg_namespace n, aclexplode(coalesce(n.nspacl, acldefault('n', n.nspowner))) g where n.nspname in ${schemas}
    union all
    select g.grantee, 'table ' || n.nspname || '.' || c.relname, g.privilege_type, c.relowner
    from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) g
    where n.nspname in ${schemas} and c.relkind in ('r', 'p', 'v', 'm', 'S')
    union all
    select g.grantee, 'column ' || n.nspname || '.' || c.relname || '.' || a.attname, g.privilege_type, c.relowner
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace, aclexplode(a.attacl) g
    where n.nspname in ${schemas}
    union all
    select g.grantee, 'function ' || n.nspname || '.' || p.proname, g.privilege_type, p.proowner
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) g
    where n.nspname in ('public', 'auth', 'jobs') and ${own('p.oid', 'pg_proc')}
    union all
    select g.grantee, 'database', g.privilege_type, d.datdba
    from pg_database d, aclexplode(d.datacl) g where d.datname = current_database()
  )
  select role || ' | ' || object || ' | ' || string_agg(lower(privilege_type), ', ' order by privilege_type) as line
  from (select distinct coalesce(pg_get_userbyid(nullif(grantee, 0)), 'everybody') as role, object, privilege_type
    from grants where grantee <> owner) granted
  group by role, object order by (role || ' | ' || object) collate "C"`

const roles = `
  select r.rolname as name,
    array_remove(array[case when rolsuper then 'superuser' end, case when rolbypassrls then 'bypassrls' end,
      case when rolcreaterole then 'createrole' end, case when rolcreatedb then 'createdb' end,
      case when rolreplication then 'replication' end, case when rolcanlogin then 'login' end], null) as attributes,
    array(select pg_get_userbyid(m.roleid)::text from pg_auth_members m where m.member = r.oid order by 1) as "memberOf",
    array(select distinct c.relnamespace::regnamespace::text from pg_class c where c.relowner = r.oid and c.relkind in ('r', 'p', 'v', 'm') order by 1) as owns
  from pg_roles r where r.rolname like 'frontdesk%' order by 1`

const definers = `
  select n.nspname || '.' || p.proname as name, pg_get_userbyid(p.proowner) as owner, p.proconfig as settings,
    array(select coalesce(pg_get_userbyid(nullif(g.grantee, 0))::text, 'everybody')
      from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) g where g.grantee <> p.proowner order by 1) as callers
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
  where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema') order by 1`
