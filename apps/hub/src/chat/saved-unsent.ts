import type { Outgoing } from './thread.ts'

const prefix = 'frontdesk.unsent.'
const draftPrefix = 'frontdesk.draft.'

/**
 * Unsent messages outlive a reload, in their own tab, and go to the booking they were written for and to no other. With
 * their nonces, so that one which did arrive is not said twice.
 */
export function readUnsent(bookingId: string, storage = ownStorage()): Outgoing[] {
  try {
    const saved: unknown = JSON.parse(storage?.getItem(prefix + bookingId) ?? '[]')
    return Array.isArray(saved) ? saved.filter(isOutgoing).map(afterReload) : []
  } catch {
    return [] // not ours
  }
}

export function saveUnsent(bookingId: string, outgoing: readonly Outgoing[], storage = ownStorage()): void {
  const unsent = outgoing.filter(({ state }) => state !== 'sent')
  try {
    if (unsent.length > 0) storage?.setItem(prefix + bookingId, JSON.stringify(unsent))
    else storage?.removeItem(prefix + bookingId)
  } catch {
    // blocked or full: they last as long as the page
  }
}

/** What is being written to the business of a booking. */
export function savedDraft(bookingId: string, storage = ownStorage()): { read(): string; write(text: string): void } {
  const key = draftPrefix + bookingId
  return {
    read: () => storage?.getItem(key) ?? '',
    write(text) {
      try {
        if (text) storage?.setItem(key, text)
        else storage?.removeItem(key)
      } catch {
        // blocked or full: it lasts as long as the page
      }
    },
  }
}

/** Whoever signs out leaves nothing for the next one at this device. */
export function forgetUnsent(storage = ownStorage()): void {
  const isOurs = (key: string) => [prefix, draftPrefix].some((each) => key.startsWith(each))
  for (const key of Object.keys(storage ?? {})) if (isOurs(key)) storage?.removeItem(key)
}

/** What was on its way may or may not have arrived: it goes again. What was refused still waits for its author. */
function afterReload(one: Outgoing): Outgoing {
  return one.state === 'failed' ? one : { ...one, state: 'failed', code: 'offline' }
}

function isOutgoing(one: unknown): one is Outgoing {
  if (typeof one !== 'object' || one === null) return false
  const { nonce, text, at, afterSeq, state } = one as Partial<Record<keyof Outgoing, unknown>> // each is checked right here
  const isText = [nonce, text, at].every((value) => typeof value === 'string')
  return isText && typeof afterSeq === 'number' && (state === 'sending' || state === 'failed')
}

/** Merely touching a blocked storage throws. */
function ownStorage(): Storage | undefined {
  try {
    return sessionStorage
  } catch {
    return undefined
  }
}
