import { type Kysely, sql } from 'kysely'

/** What the worker has to know before it knows whose it is: ids of tenants, and nothing of them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index tenant_by_stripe_account on tenant (stripe_account_id) where stripe_account_id is not null`.execute(
    db,
  )
  // Stripe says of an account that it left by naming the account alone.
  await sql`
    create function auth.tenant_of_stripe_account(p_account text) returns uuid
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
    return (select id from tenant where stripe_account_id = p_account order by id limit 1)`.execute(db)

  await sql`create policy to_check on payment for select to frontdesk_auth using (check_at is not null)`.execute(db)
  await sql`grant select (tenant_id, id, check_at) on payment to frontdesk_auth`.execute(db)
  // Some tenants at a time, in one order: with a payment or an account that Stripe is to be asked about by now.
  await sql`
    create function auth.tenants_to_check(p_now timestamptz, p_after uuid, p_limit integer) returns setof uuid
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
    begin atomic
      select t.id from tenant t
      where t.id > p_after and t.erased_at is null and (t.stripe_check_at <= p_now or exists (
        select from payment p where p.tenant_id = t.id and p.check_at <= p_now))
      order by t.id limit p_limit;
    end`.execute(db)

  for (const name of ['tenant_of_stripe_account', 'tenants_to_check']) {
    await sql`alter function auth.${sql.id(name)} owner to frontdesk_auth`.execute(db)
    await sql`revoke execute on function auth.${sql.id(name)} from public`.execute(db)
    await sql`grant execute on function auth.${sql.id(name)} to frontdesk_worker`.execute(db)
  }
}
