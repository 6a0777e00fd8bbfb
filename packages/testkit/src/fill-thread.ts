import { decodeId } from '@frontdesk/api/core/id-schema'
import { requestKey } from '@frontdesk/api/core/request-key'
import { insertMessage } from '@frontdesk/api/message/queries'
import { workFor } from '@frontdesk/api/core/work'
import type { ConversationId } from '@frontdesk/db/ids'
import type { TestApp } from './start-test-app.ts'
import type { TestTenant } from './test-tenant.ts'

/** Both sides go on talking, a minute each, until the thread has so many entries. Each says its own number. */
export async function fillThread(
  app: TestApp,
  { tenantId }: TestTenant,
  { conversationId, length }: { conversationId: string; length: number },
): Promise<void> {
  const id = decodeId('conversation', conversationId) as ConversationId // as the staff were told it
  const { deps } = app.server
  const minutesAgo = (count: number) => new Date(deps.now().getTime() - count * 60_000)
  await app.owner
    .updateTable('message')
    .set({ created_at: minutesAgo(length) })
    .where('tenant_id', '=', tenantId)
    .where('conversation_id', '=', id)
    .execute()
  await workFor(deps, tenantId, async (work) => {
    const { last_seq: from } = await work.tx
      .selectFrom('conversation')
      .select('last_seq')
      .where('tenant_id', '=', tenantId)
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    for (let seq = from + 1; seq <= length; seq++) {
      const now = minutesAgo(length - seq)
      const author = seq % 3 === 0 ? 'visitor' : 'member'
      const key = requestKey('fill', id, `${seq}`)
      await insertMessage(work, { conversationId: id, author, text: `Entry ${seq} of ${length}`, requestKey: key, now })
    }
  })
}
