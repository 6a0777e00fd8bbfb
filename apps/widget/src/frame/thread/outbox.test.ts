import { expect, test } from 'vitest'
import type { Failure } from '../api/failure.ts'
import type { Message } from '../api/wire.ts'
import { type Unsent, createOutbox } from './outbox.ts'

class Refusal extends Error {
  readonly code: Failure['code']
  constructor(code: Failure['code']) {
    super(code)
    this.code = code
  }
}

/** A server that keeps one message per nonce, as the real one does, and that can be told to misbehave. */
function setUp(unsent: Unsent[] = []) {
  const kept = new Map<string, Message>()
  const requests: string[] = []
  const sent: Message[] = []
  const world: { trouble: (text: string) => 'lost' | 'answer lost' | Failure['code'] | undefined } = {
    trouble: () => undefined,
  }
  let shown: readonly Unsent[] = unsent
  let nonces = 0
  const outbox = createOutbox({
    unsent,
    async send({ nonce, text }) {
      requests.push(text)
      const trouble = world.trouble(text)
      if (trouble === 'lost') throw new Refusal('offline')
      if (trouble && trouble !== 'answer lost') throw new Refusal(trouble)
      const message = kept.get(nonce) ?? aMessage(kept.size + 1, text)
      kept.set(nonce, message)
      if (trouble === 'answer lost') throw new Refusal('offline')
      return message
    },
    failureOf: (error) => ({ code: error instanceof Refusal ? error.code : 'internal', fields: [] }),
    newNonce: () => `nonce-${++nonces}`,
    onChange: (next) => void (shown = next),
    onSent: (message) => void sent.push(message),
  })
  const texts = () => [...kept.values()].map((message) => message.text)
  return { outbox, world, requests, sent, texts, shown: () => shown }
}

function anUnsent(nonce: string, text: string): Unsent {
  return { nonce, text, afterSeq: 0, state: 'waiting' }
}

function aMessage(seq: number, text: string): Message {
  return {
    id: `msg_${seq}`,
    seq,
    author: 'visitor',
    authorName: null,
    text,
    booking: null,
    sentAt: '2026-03-10T09:00:00.000Z',
  }
}

test('messages arrive once and in the order they were written', async () => {
  const { outbox, texts, shown } = setUp()
  for (const text of ['one', 'two', 'three']) outbox.add({ text, afterSeq: 0 })
  await outbox.flush()
  await expect.poll(shown).toEqual([])
  expect(texts()).toEqual(['one', 'two', 'three'])
})

test('without a connection messages wait, and go out once when it is back', async () => {
  const { outbox, world, requests, texts, shown } = setUp()
  world.trouble = () => 'lost'
  outbox.add({ text: 'one', afterSeq: 0 })
  outbox.add({ text: 'two', afterSeq: 0 })
  await expect.poll(() => shown().map(({ state }) => state)).toEqual(['waiting', 'waiting'])
  expect(requests).toEqual(['one'])

  world.trouble = () => undefined
  await Promise.all([outbox.flush(), outbox.flush(), outbox.flush()])
  expect(texts()).toEqual(['one', 'two'])
  expect(requests).toEqual(['one', 'one', 'two'])
})

test('a message whose answer got lost is sent again and is still one message', async () => {
  const { outbox, world, requests, sent, texts, shown } = setUp()
  world.trouble = () => 'answer lost'
  outbox.add({ text: 'once', afterSeq: 0 })
  await expect.poll(() => shown()[0]?.state).toBe('waiting')
  world.trouble = () => undefined
  await outbox.flush()
  expect(requests).toEqual(['once', 'once'])
  expect(texts()).toEqual(['once'])
  expect(sent).toHaveLength(1)
})

test('a refused message keeps its text and its reason, and does not hold up the next', async () => {
  const { outbox, world, texts, shown } = setUp()
  world.trouble = (text) => (text === 'too fast' ? 'slow_down' : undefined)
  outbox.add({ text: 'too fast', afterSeq: 0 })
  outbox.add({ text: 'fine', afterSeq: 0 })
  await expect.poll(() => shown().map(({ state }) => state)).toEqual(['failed'])
  expect(shown()[0]).toMatchObject({ text: 'too fast', failure: { code: 'slow_down' } })
  expect(texts()).toEqual(['fine'])

  await outbox.flush()
  expect(texts()).toEqual(['fine'])
  world.trouble = () => undefined
  outbox.retry('nonce-1')
  await expect.poll(shown).toEqual([])
  expect(texts()).toEqual(['fine', 'too fast'])
})

test('what was unsent before a reload goes out under its old nonce', async () => {
  const { outbox, world, texts } = setUp([{ nonce: 'from-before', text: 'hello again', afterSeq: 3, state: 'waiting' }])
  world.trouble = () => 'answer lost'
  await outbox.flush()
  world.trouble = () => undefined
  await outbox.flush()
  expect(texts()).toEqual(['hello again'])
})

test('what another tab wrote waits here too, is said once whoever sends it, and is gone when the other has', async () => {
  const { outbox, texts, requests, shown } = setUp()
  const [one, two] = [anUnsent('other-1', 'one'), anUnsent('other-2', 'two')]
  outbox.share([one, two])
  expect(shown()).toHaveLength(2)
  outbox.share([two])
  expect(shown().map(({ text }) => text)).toEqual(['two'])
  await outbox.flush()
  await outbox.flush()
  expect(requests).toEqual(['two'])
  expect(texts()).toEqual(['two'])
})

test('what this tab wrote stays until it is said, whatever another one writes down', () => {
  const { outbox, world, shown } = setUp()
  world.trouble = () => 'lost'
  outbox.add({ text: 'mine', afterSeq: 0 })
  outbox.share([])
  expect(shown().map(({ text }) => text)).toEqual(['mine'])
})

test('what arrives when somebody else is there is not shown to them', async () => {
  const { outbox, sent, texts, shown } = setUp()
  outbox.add({ text: 'mine', afterSeq: 0 })
  outbox.replace([])
  await expect.poll(texts).toEqual(['mine'])
  await outbox.flush()
  expect(sent).toEqual([])
  expect(shown()).toEqual([])
})
