export type Failure = '500' | 'timeout'

/** What goes wrong next: '500' is answered before any work is done, 'timeout' is work done and never answered. */
export type Chaos = {
  failNext(kind: Failure, count: number): void
  take(kind: Failure): boolean
}

export function createChaos(): Chaos {
  const left = { '500': 0, timeout: 0 }
  return {
    failNext: (kind, count) => {
      left[kind] = count
    },
    take: (kind) => {
      if (left[kind] === 0) return false
      left[kind] -= 1
      return true
    },
  }
}
