import type { TenantKeys } from '@frontdesk/db/keyring'
import { openKnownField } from '../identity/open-known.ts'
import { openMessage } from '../message/open-message.ts'
import type { Message } from '../message/schemas.ts'
import type { JoinedMessageRow } from './message-queries.ts'
import type { ThreadRow } from './queries.ts'
import type { ConversationSummary } from './schemas.ts'

export function openConversation(keys: TenantKeys, row: ThreadRow): ConversationSummary {
  return {
    id: row.id,
    channel: row.contact_form ? 'contact' : row.project_id ? 'project' : 'widget',
    status: row.status,
    customerName:
      openCustomerField(keys, row.customer_id, { column: 'name', sealed: row.name_sealed }) ??
      openKnownField(keys, row.known_id, { column: 'name', sealed: row.known_name_sealed }),
    projectId: row.project_id,
    lastMessage: openJoinedMessage(keys, row),
    lastMessageAt: row.last_message_at,
    unread: row.unread,
  }
}

export function openCustomerField(
  keys: TenantKeys,
  customerId: string | null,
  { column, sealed }: { column: 'name' | 'email'; sealed: Buffer | null },
): string | null {
  return customerId && sealed ? keys.open({ table: 'customer', column, rowId: customerId }, sealed) : null
}

/** Null where the join found no message. */
export function openJoinedMessage(keys: TenantKeys, row: JoinedMessageRow): Message | null {
  const { message_id: id, seq, author, sent_at: created_at } = row
  if (id === null || seq === null || author === null || created_at === null) return null
  return openMessage(keys, { ...row, id, seq, author, created_at })
}
