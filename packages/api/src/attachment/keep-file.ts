import { type ConversationId, type MembershipId, newId } from '@frontdesk/db/ids'
import { ApiError } from '../core/api-error.ts'
import type { Deps } from '../core/deps.ts'
import type { Entrance, Scope } from '../core/entrance.ts'
import { sealerFor } from '../core/sealer-for.ts'
import { enqueue } from '../jobs/job.ts'
import { makeRoom } from './make-room.ts'
import { readFileContent } from './read-file-content.ts'
import { insertAttachment, measureThread } from './queries.ts'
import { cleanName, hasRoom, unsentMs } from './rules.ts'
import type { Attachment } from './schemas.ts'

/** Who a file is from. */
export type Author = { author: 'visitor' | 'customer' | 'member'; membershipId?: MembershipId }
export type Keeping<S extends string> = {
  deps: Deps
  entrance: Entrance<S>
  /** Who brings it, and to which thread. */
  keeper(scope: Scope<S>): Promise<Author & { conversationId: ConversationId }>
}

/**
 * Keeps a file for a message that is about to be sent. It is looked at before anything is held: by its bytes, by the scanner,
 * and, where it is a picture, by drawing it anew. Its row comes before its content, so that whatever is stored has a row that
 * takes it away again.
 */
export async function keepFile<S extends string>(
  { deps, entrance, keeper }: Keeping<S>,
  unverified: { bytes: Buffer; name: string },
): Promise<Attachment> {
  const { bytes, type, width, height } = await readFileContent(deps, unverified.bytes)
  const id = newId<'attachment'>()
  const file = { id, name: cleanName(unverified.name, type), type, size: bytes.length, width, height }
  const sealed = await entrance.transaction(async (scope) => {
    const { tx, tenantId } = scope
    const { conversationId, author, membershipId } = await keeper(scope)
    const held = await measureThread(tx, tenantId, { id: conversationId, author }).executeTakeFirstOrThrow()
    if (!hasRoom(held, file.size)) throw new ApiError('wrong_state')
    await makeRoom(deps, scope, { author, size: file.size, now: deps.now() })
    const seal = await sealerFor(scope, { conversationId })
    await insertAttachment(tx, tenantId, {
      ...file,
      conversationId,
      author,
      membershipId,
      nameSealed: seal({ table: 'attachment', column: 'name', rowId: id }, file.name),
      store: deps.files.newest,
      now: deps.now(),
    }).execute()
    await enqueue(tx, { name: 'attachment.forget', id, runAt: new Date(deps.now().getTime() + unsentMs) })
    return seal({ table: 'attachment_content', column: 'content', rowId: id }, bytes)
  })
  await deps.files.in(deps.files.newest).put({ tenantId: entrance.principal.tenantId, id }, sealed)
  return file
}
