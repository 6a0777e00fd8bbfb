import { createClient } from '@redis/client'
import type { Log } from '../core/log.ts'
import type { Limiter } from './limiter.ts'

const answerMs = 2_000

/** For many processes: counts live in Redis and go by themselves. A server that cannot be reached lets nobody pass. */
export async function openRedisLimiter(url: string, log: Pick<Log, 'error'>): Promise<Limiter & AsyncDisposable> {
  const client = createClient({
    url,
    // Without a connection a count fails at once: whoever waits would wait for nothing.
    disableOfflineQueue: true,
    commandOptions: { timeout: answerMs },
    socket: { connectTimeout: answerMs, reconnectStrategy: (attempts) => Math.min(100 * 2 ** attempts, 5_000) },
  })
  client.on('error', (cause: unknown) => log.error({ event: 'limits.unreachable', cause }))
  await client.connect()
  return {
    async count(buckets) {
      const counts: number[] = []
      for (const { hash, limit, endsAt, windowMs } of buckets) {
        // The window is part of the key, so its expiry is housekeeping only and Redis' clock does not matter.
        const key = `frontdesk:limit:${hash.toString('hex')}:${endsAt.getTime()}`
        const [used] = await client
          .multi()
          .incr(key)
          .pExpire(key, 2 * windowMs)
          .execTyped()
        counts.push(used)
        if (used > limit) break
      }
      return counts
    },
    async [Symbol.asyncDispose]() {
      client.destroy()
      await Promise.resolve()
    },
  }
}
