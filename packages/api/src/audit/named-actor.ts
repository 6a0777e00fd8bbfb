import type { CustomerId } from '@frontdesk/db/ids'
import type { TenantKeys } from '@frontdesk/db/keyring'
import type { ActorKind } from '@frontdesk/db/schema'
import { z } from 'zod'

/** Who it was, for the staff's eyes: the records themselves hold an id. Without a name where it has none, or no longer. */
export const NamedActor = z.strictObject({
  kind: z.enum(['visitor', 'customer', 'member', 'api_key', 'system']),
  name: z.string().nullable(),
})
export type NamedActor = z.infer<typeof NamedActor>

/** What a statement finds by an actor's id, of which one at most is there. */
export type ActorColumns = {
  actor: ActorKind
  actor_id: string | null
  actor_member_name_sealed: Buffer | null
  actor_customer_id: CustomerId | null
  actor_customer_name_sealed: Buffer | null
  actor_key_name: string | null
}

export function nameActor(keys: TenantKeys, row: ActorColumns): NamedActor {
  return { kind: row.actor, name: memberName(keys, row) ?? customerName(keys, row) ?? row.actor_key_name }
}

function memberName(keys: TenantKeys, row: ActorColumns): string | undefined {
  if (!row.actor_id || !row.actor_member_name_sealed) return undefined
  const spot = { table: 'membership', column: 'display_name', rowId: row.actor_id }
  return keys.open(spot, row.actor_member_name_sealed)
}

/** Of somebody who was erased, nothing is left. */
function customerName(keys: TenantKeys, row: ActorColumns): string | undefined {
  if (!row.actor_customer_id || !row.actor_customer_name_sealed) return undefined
  const spot = { table: 'customer', column: 'name', rowId: row.actor_customer_id }
  return keys.open(spot, row.actor_customer_name_sealed) || undefined
}
