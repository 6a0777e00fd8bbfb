export type Failure = '500' | 'timeout' | 'lost'

/**
 * What goes wrong next. '500' is answered before any work is done. The others are work that was done and never answered: with
 * 'timeout' the caller waits until it loses patience, with 'lost' the connection breaks at once.
 */
export type Chaos = {
  /** `of` names the calls it is about by how they begin, such as `POST /v1/refunds`; without it, the next of all. */
  failNext(kind: Failure, count: number, of?: string): void
  take(kind: Failure, call: string): boolean
}

export function createChaos(): Chaos {
  const left = new Map<Failure, { count: number; of: string }>()
  return {
    failNext: (kind, count, of = '') => void left.set(kind, { count, of }),
    take: (kind, call) => {
      const asked = left.get(kind)
      if (!asked || asked.count === 0 || !call.startsWith(asked.of)) return false
      asked.count -= 1
      return true
    },
  }
}
