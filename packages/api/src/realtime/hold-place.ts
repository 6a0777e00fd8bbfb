import { ApiError } from '../core/api-error.ts'
import type { RequestContext } from '../core/request-context.ts'
import { streamRetrySeconds } from '../limit/limits.ts'
import type { StreamOwner } from './open-streams.ts'

/** A place for a stream, or `slow_down`: the same whatever it is that is full. */
export function takePlace(
  { deps, source, responseHeaders }: Pick<RequestContext, 'deps' | 'source' | 'responseHeaders'>,
  owner: Omit<StreamOwner, 'source'>,
): Disposable {
  const place = deps.openStreams.take({ ...owner, source })
  if (place) return place
  responseHeaders.set('Retry-After', String(streamRetrySeconds))
  throw new ApiError('slow_down')
}

type Began = { ok: true; data: unknown } | { ok: false }

/**
 * Gives the place back when the stream is over: never begun, ended by itself or by its credential, or given up by its reader or
 * by the server, who both end the signal, maybe before anything of it was read (open-streams.test.ts).
 */
export function holdPlace<R extends Began>(place: Disposable, result: R, signal: AbortSignal): R {
  if (!result.ok || signal.aborted || !isStream(result.data)) {
    place[Symbol.dispose]()
    return result
  }
  signal.addEventListener('abort', () => place[Symbol.dispose](), { once: true })
  return { ...result, data: held(place, result.data) }
}

async function* held(place: Disposable, stream: AsyncIterable<unknown>) {
  using _place = place
  yield* stream
}

function isStream(data: unknown): data is AsyncIterable<unknown> {
  return typeof data === 'object' && data !== null && Symbol.asyncIterator in data
}
