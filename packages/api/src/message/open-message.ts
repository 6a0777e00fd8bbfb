import type { TenantKeys } from '@frontdesk/db/keyring'
import { openingOf } from '../article/rules.ts'
import { openAttachments } from '../attachment/open-attachments.ts'
import type { MessageRow } from './queries.ts'
import type { Message } from './schemas.ts'

export function openMessage(keys: TenantKeys, row: Omit<MessageRow, 'conversation_id'>): Message {
  return {
    id: row.id,
    seq: row.seq,
    author: row.author,
    authorName:
      row.member_id && row.display_name_sealed
        ? keys.open({ table: 'membership', column: 'display_name', rowId: row.member_id }, row.display_name_sealed)
        : null,
    text: row.body_sealed ? keys.open({ table: 'message', column: 'body', rowId: row.id }, row.body_sealed) : null,
    booking:
      row.booking_id && row.booking_state
        ? { id: row.booking_id, state: row.booking_state, before: row.told_before, movedTo: row.booking_moved_to }
        : null,
    ...(row.assistant && { assistant: { said: row.assistant, articles: row.articles.map(shown) } }),
    attachments: openAttachments(keys, row),
    ...(row.ended_by && { ended: row.ended_by === 'visitor' ? 'visitor' : 'member' }),
    ...(row.rating !== null && { rating: row.rating }),
    sentAt: row.created_at,
  }
}

function shown({ opening, ...article }: MessageRow['articles'][number]) {
  return { ...article, opening: openingOf(opening) }
}
