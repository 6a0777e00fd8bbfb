import { type Kysely, sql } from 'kysely'

/**
 * Puts a table under the tenant's row-level security, also for its owner, and grants what the running system may do.
 * Append-only tables get no update and no delete: nobody who breaks into the server can rewrite what was recorded.
 */
export async function tenantTable(
  db: Kysely<unknown>,
  name: string,
  kind: 'mutable' | 'append_only' = 'mutable',
): Promise<void> {
  const table = sql.table(name)
  await sql`alter table ${table} enable row level security`.execute(db)
  await sql`alter table ${table} force row level security`.execute(db)
  await sql`
    create policy own on ${table}
    using (tenant_id = app_tenant_id()) with check (tenant_id = app_tenant_id())`.execute(db)
  if (kind === 'append_only') {
    await sql`grant select, insert on ${table} to frontdesk_app, frontdesk_worker`.execute(db)
    return
  }
  await sql`grant select, insert, update, delete on ${table} to frontdesk_app, frontdesk_worker`.execute(db)
}
