import { type Kysely, sql } from 'kysely'

/**
 * Puts a table under the user's own row-level security. The credential functions see all of it; what else may be done is
 * granted table by table.
 */
export async function userTable(db: Kysely<unknown>, name: string, userColumn = 'user_id'): Promise<void> {
  const table = sql.table(name)
  const own = sql`${sql.id(userColumn)} = app_user_id()`
  await sql`alter table ${table} enable row level security`.execute(db)
  await sql`alter table ${table} force row level security`.execute(db)
  await sql`create policy own on ${table} to frontdesk_app using (${own}) with check (${own})`.execute(db)
  await sql`create policy credentials on ${table} to frontdesk_auth using (true) with check (true)`.execute(db)
  await sql`grant select on ${table} to frontdesk_auth`.execute(db)
  // The operator's commands make accounts and seal anew what older keys sealed; they run as the owner.
  await sql`create policy operator on ${table} to current_user using (true) with check (true)`.execute(db)
}
