import { expect, test } from 'vitest'
import type { Message } from '../api/wire.ts'
import { isAlike, sheetsOf } from './sheets.ts'
import { visibleThread } from './visible-thread.ts'

const dayOf = (instant: string) => instant.slice(0, 10)
const sentAt = '2026-03-10T09:00:00Z'
const said = (seq: number): Message => ({
  id: `msg_${seq}`,
  seq,
  author: 'visitor',
  authorName: null,
  text: `${seq}`,
  booking: null,
  sentAt,
})
const known = Array.from({ length: 200 }, (_, at) => said(at + 1))
const messages = (from: number, to: number) => known.slice(from - 1, to)
const sheets = (from: number, to: number) =>
  sheetsOf(visibleThread({ messages: messages(from, to), unsent: [], dayOf }))

test('what comes above and below leaves every sheet between as it was', () => {
  const before = new Map(sheets(71, 190).map(({ key, lines }) => [key, lines]))
  const after = sheets(21, 191)
  expect(after.map(({ key }) => key)).toEqual([0, 1, 2, 3])
  expect(after.map(({ key, lines }) => isAlike(lines, before.get(key) ?? []))).toEqual([false, false, true, false])
})

test('what is on its way stands in the last sheet', () => {
  const unsent = [{ nonce: 'n', text: 'hello', afterSeq: 50, state: 'sending' as const }]
  const all = sheetsOf(visibleThread({ messages: messages(1, 50), unsent, dayOf }))
  expect(all.map(({ lines }) => lines.at(-1)?.kind)).toEqual(['said', 'unsent'])
  expect(sheetsOf(visibleThread({ messages: [], unsent, dayOf }))).toHaveLength(1)
})
