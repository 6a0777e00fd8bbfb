import type { TenantRef } from '@frontdesk/db/entry'
import type { BookingState } from '@frontdesk/db/schema'
import { sql } from 'kysely'

/** The state that the thread told of before, of the booking that the message around it is about. */
export function toldBefore(tenantId: TenantRef) {
  return sql<BookingState | null>`case when message.booking_id is not null then (
    select earlier.booking_state from message as earlier
    where earlier.tenant_id = ${tenantId} and earlier.booking_id = message.booking_id
      and earlier.conversation_id = message.conversation_id and earlier.seq < message.seq
    order by earlier.seq desc limit 1) end`.as('told_before')
}
