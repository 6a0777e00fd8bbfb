import { z } from 'zod'
import { idIn, idOut } from '../core/id-schema.ts'
import { attachmentTypes, mostFilesAtOnce } from './rules.ts'

/** A file that hangs at a message. Its content is asked for by itself. */
export const Attachment = z.strictObject({
  id: idOut('attachment'),
  name: z.string(),
  type: z.enum(attachmentTypes),
  /** In bytes. */
  size: z.int(),
  /** Of a picture. */
  width: z.int().nullable(),
  height: z.int().nullable(),
})
export type Attachment = z.input<typeof Attachment>

/** Kept before, by whoever sends the message, and sent with no other. */
export const AttachmentIds = z.array(idIn('attachment')).max(mostFilesAtOnce)
