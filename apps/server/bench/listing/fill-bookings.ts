import { type ServiceId, newId } from '@frontdesk/db/ids'
import type { DB } from '@frontdesk/db/schema'
import type { TenantId } from '@frontdesk/db/tenant-id'
import type { TestApp } from '@frontdesk/testkit/start-test-app'
import { type Kysely, sql } from 'kysely'

/** What each provider has: two bookings a day, from long ago until thirty days from now. */
const days = 500
export const perProvider = 2 * days

type Crowd = { tenantId: TenantId; serviceId: ServiceId; until: Date; providers: number }

/**
 * Many more providers of the same business, each with their history, in one statement; the indexes are built afterwards,
 * and the triggers, which count what is right anyway, are left out. Returns how many bookings the table has.
 */
export async function fillBookings({ owner }: TestApp, crowd: Crowd): Promise<number> {
  await owner.connection().execute(async (db) => {
    await dropConstraint(db)
    await sql`set session_replication_role = replica`.execute(db)
    await sql`
      insert into provider (tenant_id, id, name, zone)
      select ${crowd.tenantId}, gen_random_uuid(), 'Crowd', 'Europe/Lisbon' from generate_series(1, ${crowd.providers}::int)
    `.execute(db)
    await insertBookings(db, crowd)
    await sql`set session_replication_role = origin`.execute(db)
    await addConstraint(db)
    await sql`vacuum analyze booking, provider`.execute(db)
    await sql`checkpoint`.execute(db)
  })
  const { count } = await owner
    .selectFrom('booking')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Of everybody who has none yet. */
async function insertBookings(db: Kysely<DB>, { tenantId, serviceId, until }: Crowd): Promise<void> {
  await sql`
    insert into booking (tenant_id, id, service_id, provider_id, customer_id, origin, request_key, state, service_name,
      location, starts_at, ends_at, blocked_from, blocked_until, price_minor, currency, needs_approval)
    select ${tenantId}, id, ${serviceId}, provider_id, ${newId<'customer'>()}, 'api', sha256(uuid_send(id)), 'confirmed', 'Portrait',
      '', at, at + interval '1 hour', at, at + interval '70 minutes', 0, 'EUR', false
    from (
      select gen_random_uuid() as id, provider.id as provider_id,
        ${until}::timestamptz - make_interval(days => day) - make_interval(hours => hour) as at
      from provider, generate_series(1, ${days}::int) as day, unnest(array[8, 12]) as hour
      where provider.tenant_id = ${tenantId}
        and not exists (
          select from booking where booking.tenant_id = provider.tenant_id and booking.provider_id = provider.id)
    ) as wanted`.execute(db)
}

/** What it said is kept in the session, in PostgreSQL's own words. */
async function dropConstraint(db: Kysely<DB>): Promise<void> {
  await sql`
    select set_config('bench.constraint', pg_get_constraintdef(oid), false)
    from pg_constraint where conname = 'booking_slot_taken'`.execute(db)
  await sql`alter table booking drop constraint booking_slot_taken`.execute(db)
}

async function addConstraint(db: Kysely<DB>): Promise<void> {
  await sql`
    do $$ begin
      execute 'alter table booking add constraint booking_slot_taken ' || current_setting('bench.constraint');
    end $$`.execute(db)
}
