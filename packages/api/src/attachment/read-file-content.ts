import { ApiError } from '../core/api-error.ts'
import type { Deps } from '../core/deps.ts'
import { redrawPicture } from './redraw-picture.ts'
import { type AttachmentType, sniffType } from './rules.ts'

export type FileContent = { bytes: Buffer; type: AttachmentType; width: number | null; height: number | null }

/** What is kept of a file that somebody sent. Throws what is to be told about one that is not taken. */
export async function readFileContent(deps: Pick<Deps, 'scanFile'>, unverified: Buffer): Promise<FileContent> {
  const type = sniffType(unverified)
  if (!type) throw new ApiError('unsupported_media_type')
  // As it came, before anything of ours reads it.
  if ((await deps.scanFile(unverified)) === 'bad') throw new ApiError('invalid')
  if (type === 'application/pdf') return { bytes: unverified, type, width: null, height: null }
  const picture = await redrawPicture(unverified, type)
  if (!picture) throw new ApiError('invalid')
  return { type, ...picture }
}
