import type { CredentialKind } from '@frontdesk/db/schema'
import { endOfWindow } from '../limit/end-of-window.ts'
import type { LimitSecrets } from '../limit/limit-secrets.ts'
import { openStreams } from '../limit/limits.ts'
import { secretLimit } from '../limit/secret-limit.ts'

/** Whose a stream is, once that is proven. */
export type StreamOwner = { kind: CredentialKind; tenantId: string; subjectId: string; source: string }

export type OpenStreams = {
  /** A place to be given back by disposing of it, once or more often; undefined where there is none. */
  take(owner: StreamOwner): Disposable | undefined
  /** How many are open. */
  readonly size: number
}

const hourMs = 3_600_000

/** Counts the streams of this process: each process has its own, as each has its own memory. */
export function countOpenStreams({ limitSecrets, now }: { limitSecrets: LimitSecrets; now(): Date }): OpenStreams {
  const open = new Map<string, number>()
  const openOf = (key: string) => open.get(key) ?? 0

  return {
    take(owner) {
      const until = endOfWindow(now(), hourMs)
      const places = openStreams.map((rule) => ({ rule, key: keyOf(owner, rule.by) }))
      const isFull = places.some(({ rule, key }) => openOf(key) >= mostOf(rule, { key, until }))
      if (isFull) return undefined
      for (const { key } of places) open.set(key, openOf(key) + 1)
      const gone = new DisposableStack()
      gone.defer(() => places.forEach(({ key }) => giveBack(key)))
      return gone
    },
    get size() {
      return openOf(processKey)
    },
  }

  function mostOf(rule: Rule, { key, until }: { key: string; until: Date }): number {
    if (!rule.shared) return rule.limit
    return secretLimit(limitSecrets, rule.limit, { key: limitSecrets.hash('open streams', key), until })
  }

  function giveBack(key: string): void {
    const left = openOf(key) - 1
    if (left > 0) open.set(key, left)
    else open.delete(key)
  }
}

type Rule = { by: (typeof openStreams)[number]['by']; limit: number; shared?: true }

const processKey = JSON.stringify(['process'])

function keyOf({ kind, tenantId, subjectId, source }: StreamOwner, by: Rule['by']): string {
  switch (by) {
    case 'session':
      return JSON.stringify([by, kind, tenantId, subjectId])
    case 'address':
      return JSON.stringify([by, kind, source])
    case 'tenant':
      return JSON.stringify([by, kind, tenantId])
    case 'surface':
      return JSON.stringify([by, kind])
    case 'process':
      return processKey
  }
}
