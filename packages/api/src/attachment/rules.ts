/** What may be sent: by what a file is, whatever it is called. */
export const attachmentTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'application/pdf'] as const
export type AttachmentType = (typeof attachmentTypes)[number]

export const mostFilesAtOnce = 5
export const mostFileBytes = 10 * 1024 * 1024
/** What one thread holds, from both sides; and what somebody may keep in it and not send. */
export const room = { bytes: 100 * 1024 * 1024, unsent: 10 } as const
/** How long a file waits for its message. */
export const unsentMs = 24 * 3_600_000

const endings: Record<AttachmentType, readonly [string, ...string[]]> = {
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  'image/gif': ['gif'],
  'application/pdf': ['pdf'],
}

/** By its first bytes, and by the last of a PDF: one that begins like a PDF and ends like a script is none. */
export function sniffType(bytes: Uint8Array): AttachmentType | undefined {
  const has = (text: string, at = 0) => Buffer.from(bytes.subarray(at, at + text.length)).toString('latin1') === text
  if (has('\xff\xd8\xff')) return 'image/jpeg'
  if (has('\x89PNG\r\n\x1a\n')) return 'image/png'
  if (has('GIF87a') || has('GIF89a')) return 'image/gif'
  if (has('RIFF') && has('WEBP', 8)) return 'image/webp'
  if (has('%PDF-') && Buffer.from(bytes.subarray(-1024)).includes('%%EOF')) return 'application/pdf'
  return undefined
}

/**
 * What a file is called from here on: one line, no path, nothing that turns the letters around, and an ending that says what
 * it is.
 */
export function cleanName(unverified: string, type: AttachmentType): string {
  const last = unverified.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const plain = last.replace(/[\p{C}<>:"|?*]/gu, '').replace(/\s+/g, ' ')
  const [, stem = '', ending = ''] = /^(.*?)(?:\.([^.]{1,8}))?$/u.exec(plain) ?? []
  const kept = [...stem.replace(/^[. ]+|[. ]+$/g, '')].slice(0, 80).join('')
  const [usual, ...others] = endings[type]
  const own = ending.toLowerCase()
  return `${kept || 'file'}.${others.includes(own) ? own : usual}`
}

type Held = { bytes: number; unsent: number }

export function hasRoom(held: Held, size: number): boolean {
  return held.unsent < room.unsent && held.bytes + size <= room.bytes
}
