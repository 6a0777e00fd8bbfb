import { randomUUID } from 'node:crypto'
import { insertAttachment } from '@frontdesk/api/attachment/queries'
import { getOrCreateThread } from '@frontdesk/api/conversation/queries'
import { decodeId, encodeId } from '@frontdesk/api/core/id-schema'
import { sealerFor } from '@frontdesk/api/core/sealer-for'
import { workFor } from '@frontdesk/api/core/work'
import { newId } from '@frontdesk/db/ids'
import type { TestApp } from '@frontdesk/testkit/start-test-app'
import type { Side } from './world.ts'

export type Sender = 'visitor' | 'customer' | 'member'

/** A file that one of this side's people has kept and not sent yet. Nobody asks for its content, so it has none. */
export async function unsentFile(app: TestApp, side: Side, author: Sender): Promise<string> {
  const { tenantId } = side.tenant
  const id = await workFor(app.server.deps, tenantId, async (work) => {
    const conversationId =
      author === 'customer'
        ? await getOrCreateThread(work.tx, tenantId, { kind: 'project', id: decodeId('project', side.projectId) })
        : decodeId('conversation', side.conversationId)
    const seal = await sealerFor(work, { conversationId })
    const file = { id: newId<'attachment'>(), type: 'application/pdf', size: 97, width: null, height: null } as const
    await insertAttachment(work.tx, tenantId, {
      ...file,
      conversationId,
      author,
      membershipId: undefined,
      nameSealed: seal({ table: 'attachment', column: 'name', rowId: file.id }, 'a file.pdf'),
      store: 'database',
      now: app.clock.now,
    }).execute()
    return file.id
  })
  return encodeId('attachment', id)
}

/** What one of this side's people sends: words and a file. */
export const messageFrom =
  (from: Sender) =>
  async ({ chats }: Side) => ({ nonce: randomUUID(), text: 'Good morning', attachmentIds: [await chats.file(from)] })
