import { expect, test } from 'vitest'
import type { Message } from '../api/wire.ts'
import { ownBookings } from './own-bookings.ts'

test('the bookings of a thread that still take place are shown, latest first, each by its last news', () => {
  const messages = [
    news(1, 'bkg_a', 'confirmed'),
    news(2, 'bkg_b', 'awaiting_payment'),
    news(3, 'bkg_c', 'requested'),
    news(4, 'bkg_b', 'confirmed'),
    news(5, 'bkg_a', 'cancelled'),
    news(6, 'bkg_d', 'expired'),
  ]
  expect(ownBookings(messages)).toEqual([
    { id: 'bkg_c', seq: 3 },
    { id: 'bkg_b', seq: 4 },
  ])
})

function news(seq: number, id: string, state: NonNullable<Message['booking']>['state']): Message {
  return {
    id: `msg_${seq}`,
    seq,
    author: 'system',
    authorName: null,
    text: null,
    booking: { id: id as `bkg_${string}`, state, movedTo: null }, // as on the wire
    sentAt: '2026-03-01T10:00:00.000Z',
  } as Message
}
