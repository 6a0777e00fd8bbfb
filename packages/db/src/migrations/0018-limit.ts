import { type Kysely, sql } from 'kysely'

/** How often a call of one kind was made in the window that runs. Whose, only a keyed hash knows. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table limit_bucket (
      bucket_hash bytea primary key check (octet_length(bucket_hash) = 32),
      ends_at timestamptz not null,
      used integer not null
    ) with (fillfactor = 70)`.execute(db)
  await sql`grant select, insert, update, delete on limit_bucket to frontdesk_auth`.execute(db)

  // In the caller's order, and no further than the first that is past its limit. Every call comes to its counts in the same
  // order of kinds, so two calls cannot wait for each other.
  await sql`
    create function auth.count_call(p_buckets bytea[], p_limits integer[], p_ends timestamptz[]) returns integer[]
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
    declare counts integer[] := '{}'; n integer;
    begin
      -- A crash may forget the last moment's counts; a call need not wait for the disk.
      perform set_config('synchronous_commit', 'off', true);
      for at in 1 .. cardinality(p_buckets) loop
        insert into limit_bucket as b (bucket_hash, ends_at, used) values (p_buckets[at], p_ends[at], 1)
        on conflict (bucket_hash) do update set
          used = case when b.ends_at < excluded.ends_at then 1 else b.used + 1 end,
          ends_at = greatest(b.ends_at, excluded.ends_at)
        returning b.used into n;
        counts := counts || n;
        exit when n > p_limits[at];
      end loop;
      return counts;
    end $$`.execute(db)
  await sql`
    create function auth.forget_counts(p_now timestamptz) returns void
    language sql security definer set search_path = pg_catalog, public, pg_temp
    begin atomic
      delete from limit_bucket where ends_at < p_now;
    end`.execute(db)
  const callers = { count_call: 'frontdesk_app', forget_counts: 'frontdesk_worker' }
  for (const [name, caller] of Object.entries(callers)) {
    await sql`alter function auth.${sql.id(name)} owner to frontdesk_auth`.execute(db)
    await sql`revoke execute on function auth.${sql.id(name)} from public`.execute(db)
    await sql`grant execute on function auth.${sql.id(name)} to ${sql.id(caller)}`.execute(db)
  }
}
