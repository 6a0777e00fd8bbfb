import type { Shelf } from '../session/shelf.ts'
import type { Unsent } from './outbox.ts'

/** Unsent messages outlive a reload; with their nonces, so that one which did arrive is not said twice. */
export function readUnsent(shelf: Shelf): Unsent[] {
  try {
    const saved: unknown = JSON.parse(shelf.read('unsent') ?? '[]')
    return Array.isArray(saved) ? saved.filter(isUnsent).map(afterReload) : []
  } catch {
    return [] // not ours
  }
}

/** What other tabs have written down stays: `known` are the nonces that this one has had. */
export function saveUnsent(shelf: Shelf, unsent: readonly Unsent[], known: ReadonlySet<string>): void {
  const others = readUnsent(shelf).filter(({ nonce }) => !known.has(nonce))
  const slim = [...others, ...unsent].map(({ nonce, text, files, afterSeq, state }) => ({
    nonce,
    text,
    files,
    afterSeq,
    state,
  }))
  shelf.write('unsent', slim.length > 0 ? JSON.stringify(slim) : undefined)
}

/** What was on its way may or may not have arrived: it goes again. What was refused still waits for its author. */
function afterReload(entry: Unsent): Unsent {
  return entry.state === 'failed' ? entry : { ...entry, state: 'waiting' }
}

function isUnsent(entry: unknown): entry is Unsent {
  if (typeof entry !== 'object' || entry === null) return false
  const { nonce, text, afterSeq } = entry as Partial<Record<keyof Unsent, unknown>> // each is checked right here
  return typeof nonce === 'string' && typeof text === 'string' && typeof afterSeq === 'number'
}
