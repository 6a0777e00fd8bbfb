import { type TrackedEnvelope, isTrackedEnvelope, tracked } from '@trpc/server'
import { z } from 'zod'

/** What a subscription sends: each item checked against its strict schema, under the id that a reconnect resumes from. */
export function streamOf<I, O>(item: z.ZodType<O, I>) {
  return z
    .custom<AsyncIterable<TrackedEnvelope<I>, void>>(
      (value) => value !== null && typeof value === 'object' && Symbol.asyncIterator in value,
    )
    .transform((source) => checked(source, item))
    .meta({ fdStreamOf: item })
}

async function* checked<I, O>(
  source: AsyncIterable<TrackedEnvelope<I>, void>,
  item: z.ZodType<O, I>,
): AsyncGenerator<TrackedEnvelope<O>, void> {
  for await (const envelope of source) {
    if (!isTrackedEnvelope(envelope)) throw new Error('a stream sent something without an id')
    yield tracked(envelope[0], item.parse(envelope[1]))
  }
}

/** How a stream is asked for: nothing but where it broke off. tRPC fills it in from the Last-Event-ID header too. */
export const StreamFrom = z.strictObject({ lastEventId: z.string().max(40).optional() }).prefault({})
