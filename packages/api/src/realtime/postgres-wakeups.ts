import { openChannel } from '@frontdesk/db/channel'
import type { Log } from '../core/log.ts'
import { type Wakeups, createSubscribers, topicHash } from './wakeups.ts'

/**
 * Wake-ups between processes over LISTEN/NOTIFY. They are sent after the commit, many in one statement: a NOTIFY inside
 * the inserting transaction takes a global lock and halves what Postgres can commit.
 */
export async function openPostgresWakeups(url: string, log: Log): Promise<Wakeups & AsyncDisposable> {
  const subscribers = createSubscribers()
  const pending = new Set<string>()
  let scheduled = false
  const channel = await openChannel(url, 'frontdesk_wake', {
    onPayload: (payload) => payload.split(',').forEach((hash) => subscribers.wake(hash)),
    onConnected: () => subscribers.wakeAll(),
    onLost: () => log.warn({ event: 'wakeups.lost' }),
  })

  function flush(): void {
    scheduled = false
    // 8000 bytes is Postgres' limit for a payload; a hash and its comma take 23.
    const hashes = [...pending].slice(0, 300)
    for (const hash of hashes) pending.delete(hash)
    channel.notify(hashes.join(',')).catch(() => log.warn({ event: 'wakeups.unsent' }))
    if (pending.size > 0) schedule()
  }

  function schedule(): void {
    if (scheduled) return
    scheduled = true
    setImmediate(flush)
  }

  return {
    publish(topics) {
      for (const topic of topics) pending.add(topicHash(topic))
      if (pending.size > 0) schedule()
    },
    subscribe: subscribers.subscribe,
    [Symbol.asyncDispose]: () => channel[Symbol.asyncDispose](),
  }
}
