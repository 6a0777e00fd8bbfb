import { expect, test } from 'vitest'
import type { Failure } from '../api/failure.ts'
import { openShelf } from '../session/shelf.ts'
import { type Letter, createContact } from './contact.ts'

const letter: Letter = { name: 'Vera', email: 'vera@example.com', text: 'Do you open on Sundays?', agreedTo: 'c0ffee' }

function arrange() {
  const kept = new Map<string, string>()
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  } as Storage // what a shelf uses of one
  const delivered: (Letter & { nonce: string })[] = []
  let trouble: Failure['code'] | undefined
  let nonces = 0
  const open = () =>
    createContact({
      async deliver(sent) {
        delivered.push(sent)
        if (trouble) throw new Error(trouble)
      },
      failureOf: () => ({ code: trouble ?? 'internal', fields: [] }),
      newNonce: () => `nonce-${++nonces}`,
      tab: openShelf('site', () => storage),
    })
  return { delivered, open, be: (next: Failure['code'] | undefined) => void (trouble = next), kept }
}

test('a letter is sent, and nothing of it is kept', async () => {
  const { open, delivered, kept } = arrange()
  const contact = open()
  contact.type(letter)
  await contact.send()
  expect(delivered).toEqual([{ ...letter, nonce: 'nonce-2' }])
  expect(contact.now.get()).toMatchObject({ state: 'sent', text: '' })
  expect(kept.size).toBe(0)
})

test('what was typed is there after an error and after a reload', async () => {
  const { open, be } = arrange()
  const contact = open()
  contact.type(letter)
  be('invalid')
  await contact.send()
  expect(contact.now.get()).toMatchObject({ ...letter, state: 'typing', failure: { code: 'invalid' } })
  expect(open().now.get()).toMatchObject({ ...letter, state: 'typing' })
})

test('without a connection it waits, outlives a reload and arrives as one letter', async () => {
  const { open, be, delivered } = arrange()
  const contact = open()
  contact.type(letter)
  be('offline')
  await contact.send()
  expect(contact.now.get()).toMatchObject({ ...letter, state: 'waiting' })
  const after = open()
  expect(after.now.get()).toMatchObject({ ...letter, state: 'waiting' })
  be(undefined)
  await after.flush()
  expect(after.now.get().state).toBe('sent')
  expect(new Set(delivered.map(({ nonce }) => nonce)).size).toBe(1)
})

test('a letter that was changed is another one', async () => {
  const { open, be, delivered } = arrange()
  const contact = open()
  contact.type(letter)
  be('offline')
  await contact.send()
  contact.type({ text: 'Do you open on Saturdays?' })
  be(undefined)
  await contact.flush()
  expect(contact.now.get().state).toBe('typing')
  await contact.send()
  expect(new Set(delivered.map(({ nonce }) => nonce)).size).toBe(2)
})
