import type { Failure } from '../api/failure.ts'
import type { Attachment } from '../api/wire.ts'

/** A file beside the message that is being written. */
export type TrayEntry = {
  key: string
  name: string
  size: number
  /** `waiting`: nothing gets through at the moment; it goes ahead by itself. */
  state: 'sending' | 'waiting' | 'ready' | 'failed'
  problem?: Failure['code'] | 'too_many'
  attachment?: Attachment
  stop: AbortController
}

export function readyFiles(tray: readonly TrayEntry[]): Attachment[] {
  return tray.flatMap(({ attachment }) => attachment ?? [])
}

export function isBusy(tray: readonly TrayEntry[]): boolean {
  return tray.some(({ state }) => state === 'sending' || state === 'waiting')
}

export const fileTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'application/pdf']
