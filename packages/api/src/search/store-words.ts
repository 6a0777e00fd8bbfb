import type { ConversationId, CustomerId, MessageId } from '@frontdesk/db/ids'
import type { Work } from '../core/work.ts'
import { wordTokens } from './word-tokens.ts'

type Scope = Pick<Work, 'tx' | 'tenantId' | 'keys'>

export async function storeCustomerWords({ tx, tenantId, keys }: Scope, id: CustomerId, text: string): Promise<void> {
  const rows = wordTokens(keys, 'customer', text).map((token) => ({ tenant_id: tenantId, token, customer_id: id }))
  if (rows.length > 0) await tx.insertInto('customer_word').values(rows).execute()
}

type Said = { id: MessageId; conversationId: ConversationId; text: string }

export async function storeMessageWords({ tx, tenantId, keys }: Scope, said: Said): Promise<void> {
  const rows = wordTokens(keys, 'message', said.text).map((token) => ({
    tenant_id: tenantId,
    token,
    message_id: said.id,
    conversation_id: said.conversationId,
  }))
  if (rows.length > 0) await tx.insertInto('message_word').values(rows).execute()
}
