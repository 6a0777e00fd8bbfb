/** A file of a message, as every surface shows it. */
export interface ChatFile {
  id: string
  name: string
  type: string
  /** In bytes. */
  size: number
  width: number | null
  height: number | null
}

export const fileTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'application/pdf']
export const mostFiles = 5
export const mostBytes = 10 * 1024 * 1024

/** 340 kB, 2.1 MB; in the reader's own way of writing numbers. */
export function fileSize(bytes: number, locale?: string): string {
  const [value, unit] =
    bytes < 1_000_000 ? [Math.max(1, Math.round(bytes / 1000)), 'kilobyte'] : [bytes / 1e6, 'megabyte']
  return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: 1 }).format(value)
}

export function isPicture({ type }: Pick<ChatFile, 'type'>): boolean {
  return type.startsWith('image/')
}

/** Why a file does not go, in words; undefined for what has nothing to do with it being a file. */
export function fileProblem(code: string | undefined): string | undefined {
  return code === undefined ? undefined : problems[code]
}

const problems: Record<string, string | undefined> = {
  too_large: 'Files may have 10 MB at most.',
  unsupported_media_type: 'Only pictures (JPEG, PNG, WebP, GIF) and PDF files can be sent.',
  invalid: 'This file is damaged, or not safe to send.',
  wrong_state: 'There is no room for more files in this conversation.',
  slow_down: 'That were many files at once. Please wait a minute.',
  too_many: 'Five files go with one message at most.',
}
