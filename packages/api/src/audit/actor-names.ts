import type { CustomerId } from '@frontdesk/db/ids'
import { sql } from 'kysely'

/** To select beside a record `e`: what names the actor whose id stands in this column, of which one at most is there. */
export function actorNames(column: 'e.actor_id' | 'e.who') {
  const own = sql`(e.tenant_id, ${sql.ref(column)})`
  const project = sql`from project p join customer c on (c.tenant_id, c.id) = (p.tenant_id, p.customer_id)`
  return [
    sql<Buffer | null>`(select m.display_name_sealed from membership m where (m.tenant_id, m.id) = ${own})`.as(
      'actor_member_name_sealed',
    ),
    sql<CustomerId | null>`(select c.id ${project} where (p.tenant_id, p.id) = ${own})`.as('actor_customer_id'),
    sql<Buffer | null>`(select c.name_sealed ${project} where (p.tenant_id, p.id) = ${own})`.as(
      'actor_customer_name_sealed',
    ),
    sql<string | null>`(select k.name from api_key k where (k.tenant_id, k.id) = ${own})`.as('actor_key_name'),
  ] as const
}
