import { expect, test } from 'vitest'
import { aProject, before } from '../../test/a-project.ts'
import { changesOf, goesBack, isWithTheBank } from './change-of.ts'
import { cancelMoneyWords, deadlineWords, keptWords } from './change-words.ts'
import { daysOf, labelled } from './days-of.ts'
import { findSlots } from './find-slots.ts'

const eur = (amountMinor: number) => ({ amountMinor, currency: 'EUR' })
const confirmed = aProject('confirmed').booking
const say = (at: string) => at.slice(0, 10)

test('what is confirmed can be changed until its deadlines', () => {
  const booking = { ...confirmed, rescheduleUntil: '2026-05-11T09:00:00Z', cancelUntil: '2026-04-30T09:00:00Z' }
  const changes = changesOf(booking, before)
  expect(changes).toMatchObject({ move: { kind: 'yes' }, cancel: { kind: 'too_late' } })
  expect(changes && deadlineWords(changes, say)).toEqual([
    'You can move it until 2026-05-11.',
    'It could be cancelled here until 2026-04-30: it is too late for that now.',
    'Write a message if something has come up: we will see what is possible.',
  ])
})

test('what may never be changed by a customer says so', () => {
  const changes = changesOf({ ...confirmed, rescheduleUntil: null, cancelUntil: null }, before)
  expect(changes && deadlineWords(changes, say)).toMatchObject([
    'It cannot be moved here.',
    'It cannot be cancelled here.',
    {},
  ])
})

test('the last moment of a deadline still counts', () => {
  expect(changesOf({ ...confirmed, cancelUntil: new Date(before).toISOString() }, before)?.cancel.kind).toBe('yes')
})

test.each(['requested', 'awaiting_payment'] as const)('what is %s binds nobody yet', (state) => {
  const { booking } = aProject(state)
  expect(changesOf({ ...booking, cancelUntil: null, rescheduleUntil: null }, before)).toMatchObject({
    move: { kind: 'yes' },
    cancel: { kind: 'yes' },
  })
})

test.each(['completed', 'no_show', 'cancelled', 'declined', 'expired', 'proposed', 'held'] as const)(
  'there is nothing to change about what is %s',
  (state) => {
    expect(changesOf(aProject(state).booking, before)).toBeUndefined()
  },
)

test('what has begun cannot be changed any more', () => {
  expect(changesOf(confirmed, Date.parse(confirmed.startsAt))).toBeUndefined()
})

test.each([
  [{ paid: eur(0), refundIfCancelled: eur(0) }, 'nothing_paid'],
  [{ paid: eur(18_000), refundIfCancelled: eur(18_000) }, 'all'],
  [{ paid: eur(18_000), refundIfCancelled: eur(9_000) }, 'part'],
  [{ paid: eur(18_000), refundIfCancelled: eur(0) }, 'nothing'],
] as const)('whoever cancels knows before what goes back (%#)', (money, outcome) => {
  const booking = { ...confirmed, ...money }
  expect(goesBack(booking)).toBe(outcome)
  const becomes = { outcome, isWithTheBank: isWithTheBank(booking) }
  expect(cancelMoneyWords(becomes, { refund: '€90.00', paid: '€180.00' })).toEqual([expect.stringContaining('paid')])
})

test.each([
  [{ paid: eur(0), refundIfCancelled: eur(0) }, ['Your payment is still with your bank.']],
  [
    { paid: eur(8_580), refundIfCancelled: eur(4_290) },
    ['Of the €85.80 you paid, €42.90 goes back', 'Another payment is still with your bank.'],
  ],
  [
    { paid: eur(8_580), refundIfCancelled: eur(0) },
    ['the €85.80 you paid does not go back', 'Another payment is still with your bank.'],
  ],
])('what the bank still has comes back whole, and hides nothing of what was paid before (%#)', (money, lines) => {
  const booking = { ...confirmed, ...money, payment: 'processing' as const }
  const becomes = { outcome: goesBack(booking), isWithTheBank: isWithTheBank(booking) }
  const said = cancelMoneyWords(becomes, { refund: '€42.90', paid: '€85.80' })
  expect(said).toEqual(lines.map((line) => expect.stringContaining(line)))
})

test('whoever moves it is told what that does not bring back, and not bothered where it loses nothing', () => {
  const money = { refund: '€90.00', paid: '€180.00' }
  expect(keptWords('part', money)).toContain('€90.00 of the €180.00 you paid goes back at most')
  expect(keptWords('nothing', money)).toContain('€180.00 you paid does not go back')
  for (const outcome of ['all', 'nothing_paid'] as const) expect(keptWords(outcome, money)).toBeUndefined()
})

const slotsAt = (...instants: string[]) => instants.map((startsAt) => ({ startsAt, providerIds: [], seatsLeft: null }))

test('a slot stands under the day of the zone it is shown in', () => {
  const slots = slotsAt('2026-05-12T23:30:00Z', '2026-05-12T09:00:00Z')
  expect(daysOf(slots, 'Europe/Lisbon').map(({ key }) => key)).toEqual(['2026-05-12', '2026-05-13'])
  expect(daysOf(slots, 'America/Chicago').map(({ key }) => key)).toEqual(['2026-05-12'])
})

test('an hour that comes twice says which of the two it is', () => {
  const night = slotsAt('2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z', '2026-10-25T02:30:00Z')
  expect(labelled(night, 'Europe/Lisbon', 'en-GB').map(({ label }) => label)).toEqual([
    '01:30 GMT+1',
    '01:30 GMT+0',
    '02:30',
  ])
})

test('free times are looked for further and further ahead, but not for ever', async () => {
  const asked: string[] = []
  const none = await findSlots(async (from) => {
    asked.push(from)
    return []
  }, before)
  expect(none).toEqual({ slots: [], nextFrom: undefined })
  expect(asked).toHaveLength(4)
})
