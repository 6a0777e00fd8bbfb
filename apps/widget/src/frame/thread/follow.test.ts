import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { follow } from './follow.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function setUp() {
  const streams: { onData(item: string): void; onUp(): void; onDown(waitMs?: number): void; isStopped: boolean }[] = []
  const items: string[] = []
  const counts = { ups: 0 }
  const following = follow<string>({
    subscribe(watcher) {
      const stream = { ...watcher, isStopped: false }
      streams.push(stream)
      return () => void (stream.isStopped = true)
    },
    onItem: (item) => void items.push(item),
    onUp: () => void counts.ups++,
  })
  return { following, streams, items, counts }
}

test('a stream that ends is opened again, after longer and longer pauses', async () => {
  const { streams, items, counts } = setUp()
  streams[0]?.onUp()
  streams[0]?.onData('a')
  streams[0]?.onDown()
  expect(streams).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(500)
  streams[1]?.onDown()
  await vi.advanceTimersByTimeAsync(999)
  expect(streams).toHaveLength(2)
  await vi.advanceTimersByTimeAsync(1)
  streams[2]?.onUp()
  streams[2]?.onData('b')
  expect(items).toEqual(['a', 'b'])
  expect(counts.ups).toBe(2)
  // It worked again, so the pauses begin anew.
  streams[2]?.onDown()
  await vi.advanceTimersByTimeAsync(1000)
  expect(streams).toHaveLength(4)
})

test('when the connection is back, nobody waits for the pause to end', () => {
  const { following, streams } = setUp()
  following.hurry()
  expect(streams).toHaveLength(1)
  streams[0]?.onDown()
  following.hurry()
  expect(streams).toHaveLength(2)
})

test('after sleep the old stream is given up for a new one, and its end is nobody’s business', async () => {
  const { following, streams, items } = setUp()
  streams[0]?.onUp()
  following.restart()
  expect(streams).toMatchObject([{ isStopped: true }, { isStopped: false }])
  streams[0]?.onDown()
  streams[1]?.onUp()
  streams[1]?.onData('a')
  await vi.advanceTimersByTimeAsync(60_000)
  expect(streams).toHaveLength(2)
  expect(items).toEqual(['a'])
})

test('where the server says how long to wait, nobody asks before', async () => {
  const { streams } = setUp()
  streams[0]?.onDown(30_000)
  await vi.advanceTimersByTimeAsync(29_999)
  expect(streams).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(1)
  expect(streams).toHaveLength(2)
})

test('a stopped stream stays stopped', async () => {
  const { following, streams } = setUp()
  following.stop()
  streams[0]?.onDown()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(streams).toMatchObject([{ isStopped: true }])
})
