import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { failureOf } from './failure.ts'
import { watch } from './watch.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A stream that says what a test lets it say. */
function setUp(response?: Response) {
  let speaker: ReadableStreamDefaultController<Uint8Array> | undefined
  const body = new ReadableStream<Uint8Array>({ start: (controller) => void (speaker = controller) })
  const heard: unknown[] = []
  const isOver = Promise.withResolvers<void>()
  const { unsubscribe } = watch(async () => response ?? new Response(body), {
    onStarted: () => heard.push('started'),
    onData: (item) => heard.push(item),
    onComplete: () => isOver.resolve(void heard.push('complete')),
    onError: (error) => isOver.resolve(void heard.push(failureOf(error).code)),
  })
  const say = (text: string) => speaker?.enqueue(new TextEncoder().encode(text))
  return { heard, say, close: () => speaker?.close(), unsubscribe, isOver: isOver.promise }
}

test('what comes is told in its order, however it was cut on its way', async () => {
  const { heard, say, close, isOver } = setUp()
  say('event: connected\ndata: {}\n\n\nda')
  say('ta: {"text":"olá"}\nid: 7\n')
  say('\n\nevent: ping\ndata: \n\n\ndata: {"text":"2"}\nid: 8\n\n\n')
  close()
  await isOver
  expect(heard).toEqual(['started', { id: '7', data: { text: 'olá' } }, { id: '8', data: { text: '2' } }, 'complete'])
})

test('a stream that has fallen silent is a lost connection', async () => {
  const { heard, say, isOver } = setUp()
  say('event: connected\ndata: {}\n\n\n')
  await vi.advanceTimersByTimeAsync(39_000)
  say('event: ping\ndata: \n\n\n')
  await vi.advanceTimersByTimeAsync(39_000)
  expect(heard).toEqual(['started'])
  await vi.advanceTimersByTimeAsync(1000)
  await isOver
  expect(heard).toEqual(['started', 'offline'])
})

test('a refused stream says why', async () => {
  const refusal = Response.json({ error: { data: { code: 'unauthenticated', requestId: '' } } }, { status: 401 })
  const { heard, isOver } = setUp(refusal)
  await isOver
  expect(heard).toEqual(['unauthenticated'])
})

test('nobody hears of a stream they have left', async () => {
  const { heard, say, unsubscribe } = setUp()
  unsubscribe()
  say('event: connected\ndata: {}\n\n\n')
  await vi.advanceTimersByTimeAsync(60_000)
  expect(heard).toEqual([])
})
