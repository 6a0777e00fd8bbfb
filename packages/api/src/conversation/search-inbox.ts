import type { MembershipId } from '@frontdesk/db/ids'
import type { z } from 'zod'
import type { Entrance } from '../core/entrance.ts'
import { listPage } from '../core/page.ts'
import { searchTokens } from '../search/word-tokens.ts'
import { openConversation, openJoinedMessage } from './open-conversation.ts'
import { type ThreadRow, listMatches, searchConversations } from './queries.ts'
import type { FoundConversations, SearchConversations } from './schemas.ts'

/** Threads by what was said in them or by whom they are with, latest first. */
export async function searchInbox(
  entrance: Entrance<MembershipId>,
  { search, cursor, limit }: z.output<typeof SearchConversations>,
): Promise<z.input<typeof FoundConversations>> {
  const keys = await entrance.keys()
  const inMessage = searchTokens(keys, 'message', search)
  const inCustomer = searchTokens(keys, 'customer', search)
  if (!inMessage || !inCustomer) return { conversations: [], nextCursor: null }

  const page = { query: `inbox ${search}`, cursor, limit, at: (row: ThreadRow) => row.last_message_at_exactly }
  const { rows, nextCursor } = await listPage(entrance, page, ({ db, tenantId }, window) =>
    searchConversations(db, tenantId, { inMessage, inCustomer, ...window }),
  )
  if (rows.length === 0) return { conversations: [], nextCursor }
  const ids = rows.map((row) => row.id)
  const found = await entrance.list(({ db, tenantId }) => listMatches(db, tenantId, { ids, tokens: inMessage }))
  const matches = new Map(found.map((row) => [row.conversation_id, openJoinedMessage(keys, row)]))
  const conversations = rows.map((row) => ({ ...openConversation(keys, row), match: matches.get(row.id) ?? null }))
  return { conversations, nextCursor }
}
