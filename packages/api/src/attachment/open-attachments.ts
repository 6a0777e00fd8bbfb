import type { TenantKeys } from '@frontdesk/db/keyring'
import type { AttachmentColumns } from './queries.ts'
import type { Attachment } from './schemas.ts'

/** Undefined where a message has none, as most have. */
export function openAttachments(keys: TenantKeys, row: AttachmentColumns): Attachment[] | undefined {
  const names = row.file_names_sealed ?? []
  return row.files?.flatMap((facts, at) => {
    const sealed = names[at]
    return sealed
      ? [{ ...facts, name: keys.open({ table: 'attachment', column: 'name', rowId: facts.id }, sealed) }]
      : []
  })
}
