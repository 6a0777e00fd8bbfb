import type { TenantRef } from '@frontdesk/db/entry'
import type { ConversationId } from '@frontdesk/db/ids'
import type { Db } from '@frontdesk/db/open-database'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { namedArticles } from '../assistant/queries.ts'
import { attachmentColumns } from '../attachment/queries.ts'
import { earlierPage } from '../message/earlier-page.ts'
import { toldBefore } from '../message/told-before.ts'

/** A message with its author's name and its files, which may be missing where they are joined. */
export const messageColumns = (tenantId: TenantRef) =>
  [
    'message.id as message_id',
    'message.seq',
    'message.author',
    'message.body_sealed',
    'message.booking_id',
    'message.booking_state',
    'message.booking_moved_to',
    'message.assistant',
    'message.ended_by',
    'message.rating',
    'message.created_at as sent_at',
    'membership.id as member_id',
    'membership.display_name_sealed',
    toldBefore(tenantId),
    ...attachmentColumns(tenantId),
  ] as const

type Wanted = { id: ConversationId; which: { after: number } | { before: number } }

/** One row without a message if there is none to show, and no row if there is no such thread. */
function threadMessages(db: Db, tenantId: TenantRef, { id, which }: Wanted) {
  return db
    .selectFrom('conversation')
    .leftJoin('message', (join) =>
      join
        .onRef('message.tenant_id', '=', 'conversation.tenant_id')
        .onRef('message.conversation_id', '=', 'conversation.id')
        .on((on) => ('after' in which ? on('message.seq', '>', which.after) : on('message.seq', '<', which.before))),
    )
    .leftJoin('membership', (join) =>
      join.onRef('membership.tenant_id', '=', 'message.tenant_id').onRef('membership.id', '=', 'message.membership_id'),
    )
    .where('conversation.tenant_id', '=', tenantId)
    .where('conversation.id', '=', id)
    .select(jsonArrayFrom(namedArticles(db)).as('articles'))
    .select(messageColumns(tenantId))
}
export type JoinedMessageRow = Awaited<ReturnType<ReturnType<typeof threadMessages>['executeTakeFirstOrThrow']>>

export function listThreadMessages(db: Db, tenantId: TenantRef, args: { id: ConversationId; afterSeq: number }) {
  return threadMessages(db, tenantId, { id: args.id, which: { after: args.afterSeq } })
    .orderBy('message.seq')
    .limit(200)
}

/** The newest first, and one more than a page: whether there is more. */
export function listThreadMessagesBefore(db: Db, tenantId: TenantRef, args: { id: ConversationId; beforeSeq: number }) {
  return threadMessages(db, tenantId, { id: args.id, which: { before: args.beforeSeq } })
    .orderBy('message.seq', 'desc')
    .limit(earlierPage + 1)
}
