import fc from 'fast-check'
import { expect, test } from 'vitest'
import { question } from '../test/arbitraries.ts'
import { at, everyDay, nothingElse, plainOffer, shown, span } from '../test/wall-text.ts'
import { listSlotsOfAny } from './any-provider.ts'
import { listSlots } from './slots.ts'

test('a time is offered once, with everybody who has it, in the order given', () => {
  const ana = { zone: 'Europe/Lisbon', weeklyHours: everyDay('09:00-10:00'), ...nothingElse }
  const bea = { zone: 'Europe/Lisbon', weeklyHours: everyDay('08:30-09:30'), ...nothingElse }
  const { start, end } = span('2026-06-01T00:00Z/2026-06-02T00:00Z')
  const agendas = [
    { providerId: 'bea', agenda: bea },
    { providerId: 'ana', agenda: ana },
  ]

  const slots = listSlotsOfAny({ now: at('2026-05-31T00:00Z'), from: start, to: end, offer: plainOffer, agendas })

  expect(slots.map((it) => [shown('Europe/Lisbon', it.startsAt).slice(11, 16), ...it.providerIds])).toEqual([
    ['08:30', 'bea'],
    ['09:00', 'bea', 'ana'],
    ['09:30', 'ana'],
  ])
})

test('without providers there are no slots', () => {
  expect(listSlotsOfAny({ now: 0, from: 0, to: 1, offer: plainOffer, agendas: [] })).toEqual([])
})

test('the union holds exactly what each provider alone would list', () => {
  fc.assert(
    fc.property(question, fc.array(question, { maxLength: 3 }), (asked, others) => {
      const agendas = [asked, ...others].map(({ agenda }, index) => ({ providerId: `p${index}`, agenda }))
      const union = listSlotsOfAny({ ...asked, agendas })
      for (const { providerId, agenda } of agendas) {
        const theirs = union.filter((it) => it.providerIds.includes(providerId)).map((it) => it.startsAt)
        expect(theirs).toEqual(listSlots({ ...asked, agenda }))
      }
      expect(union.every((it, index) => index === 0 || it.startsAt > (union[index - 1]?.startsAt ?? 0))).toBe(true)
      expect(union.every((it) => it.providerIds.length > 0)).toBe(true)
    }),
  )
})
