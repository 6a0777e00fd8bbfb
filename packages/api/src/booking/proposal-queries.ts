import type { ConversationId, CustomerId, ProjectId, VisitorSessionId } from '@frontdesk/db/ids'
import type { Tx } from '@frontdesk/db/open-database'
import type { TenantId } from '@frontdesk/db/tenant-id'
import { threadsWithCustomer } from '../conversation/threads-with-customer.ts'
import { ApiError } from '../core/api-error.ts'
import { mustExist } from '../core/must-exist.ts'

/** Whom something is proposed to; with the chat that it is said in, if they are in one. */
export type Recipient = {
  customerId: CustomerId
  visitorSessionId: VisitorSessionId | null
  /** They wrote a moment ago, and so they see it. */
  isPresent: boolean
}

const presentMs = 30 * 60_000

type To = {
  conversationId?: ConversationId | undefined
  projectId?: ProjectId | undefined
  customerId?: CustomerId | undefined
  now: Date
}

/** Whoever was erased is nobody any more; a visitor who has not said who they are cannot be booked for. */
export async function findRecipient(tx: Tx, tenantId: TenantId, to: To): Promise<Recipient> {
  const { conversationId, projectId, customerId, now } = to
  const inThread = conversationId && (await ofConversation(tx, tenantId, { id: conversationId, now }))
  const known = customersNamed(tx, tenantId)
  const ofProject =
    projectId &&
    mustExist(
      await known
        .innerJoin('project', (join) =>
          join.onRef('project.tenant_id', '=', 'customer.tenant_id').onRef('project.customer_id', '=', 'customer.id'),
        )
        .where('project.id', '=', projectId)
        .executeTakeFirst(),
    )
  const named = customerId && mustExist(await known.where('customer.id', '=', customerId).executeTakeFirst())
  const [recipient, ...others] = [
    ...(inThread ? [inThread] : []),
    ...[ofProject, named].flatMap((found) =>
      found ? [{ customerId: found.id, visitorSessionId: null, isPresent: false }] : [],
    ),
  ]
  // Two names for two people name nobody.
  if (!recipient || others.some((other) => other.customerId !== recipient.customerId)) throw new ApiError('not_found')
  return recipient
}

function customersNamed(tx: Tx, tenantId: TenantId) {
  return tx
    .selectFrom('customer')
    .select('customer.id')
    .where('customer.tenant_id', '=', tenantId)
    .where('customer.erased_at', 'is', null)
}

type Thread = { id: ConversationId; now: Date }

async function ofConversation(tx: Tx, tenantId: TenantId, { id, now }: Thread): Promise<Recipient> {
  const thread = mustExist(
    await threadsWithCustomer(tx, tenantId)
      .where('conversation.id', '=', id)
      .select(['conversation.visitor_session_id', 'customer.id as customer_id', 'customer.erased_at'])
      .select((eb) =>
        eb
          .selectFrom('message')
          .select((message) => message.fn.max('message.created_at').as('at'))
          .whereRef('message.tenant_id', '=', 'conversation.tenant_id')
          .whereRef('message.conversation_id', '=', 'conversation.id')
          .where('message.author', '=', 'visitor')
          .as('last_written_at'),
      )
      .executeTakeFirst(),
  )
  if (!thread.customer_id || thread.erased_at) throw new ApiError('wrong_state')
  const lastWritten = thread.last_written_at?.getTime() ?? 0
  return {
    customerId: thread.customer_id,
    visitorSessionId: thread.visitor_session_id,
    isPresent: thread.visitor_session_id !== null && now.getTime() - lastWritten < presentMs,
  }
}
