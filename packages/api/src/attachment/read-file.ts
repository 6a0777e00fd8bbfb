import type { Ref } from '@frontdesk/db/entry'
import type { AttachmentId } from '@frontdesk/db/ids'
import { fetchKeysOf } from '@frontdesk/db/keys-of-rows'
import { ApiError } from '../core/api-error.ts'
import type { Deps } from '../core/deps.ts'
import type { Entrance } from '../core/entrance.ts'
import { type Reader, findAttachment } from './queries.ts'
import type { AttachmentType } from './rules.ts'

export type Reading<S extends string> = {
  deps: Deps
  entrance: Entrance<S>
  readerOf(subjectId: Ref<S>): Reader
}

export type SentFile = { name: string; type: AttachmentType; bytes: Buffer }

/** A file of a thread that the caller may read. Whoever may not is told what is told about none. */
export async function readFile<S extends string>(
  { deps, entrance, readerOf }: Reading<S>,
  id: AttachmentId,
): Promise<SentFile> {
  const row = await entrance.get(({ db, tenantId, subjectId }) =>
    findAttachment(db, tenantId, { id, reader: readerOf(subjectId) }),
  )
  const { tenantId } = entrance.principal
  const content_sealed = await deps.files.in(row.store).get({ tenantId, id: row.id })
  if (!content_sealed) throw new ApiError('not_found')
  await fetchKeysOf(deps, tenantId, [{ content_sealed }])
  const keys = await entrance.keys()
  return {
    name: keys.open({ table: 'attachment', column: 'name', rowId: row.id }, row.name_sealed),
    type: row.type,
    bytes: keys.openBytes({ table: 'attachment_content', column: 'content', rowId: row.id }, content_sealed),
  }
}
