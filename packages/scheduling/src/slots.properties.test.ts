import fc from 'fast-check'
import { expect, test } from 'vitest'
import { question, spansAround } from '../test/arbitraries.ts'
import { oracleSlots } from '../test/oracle.ts'
import { checkSlot, listSlots } from './slots.ts'
import { DAY, HOUR, MINUTE } from './units.ts'

// The oracle is slow; the other laws are cheap to try often.
const often = { numRuns: 500 }

test('the slots are those of an oracle that walks native Temporal minute by minute', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(question, (asked) => {
      expect(listSlots(asked)).toEqual(oracleSlots(asked))
    }),
  )
})

test('checkSlot accepts every listed slot and no other minute', () => {
  fc.assert(
    fc.property(question, (asked) => {
      const from = Math.ceil(asked.from / MINUTE) * MINUTE
      const to = Math.min(asked.to, from + 8 * HOUR)
      const accepted: number[] = []
      for (let startsAt = from; startsAt < to; startsAt += MINUTE) {
        if (checkSlot({ ...asked, startsAt }).ok) accepted.push(startsAt)
      }
      expect(accepted).toEqual(listSlots({ ...asked, from, to }))
    }),
  )
})

test('an instant between two minutes is never accepted', () => {
  fc.assert(
    fc.property(question, fc.integer({ min: 1, max: MINUTE - 1 }), (asked, late) => {
      for (const slot of listSlots(asked)) {
        expect(checkSlot({ ...asked, startsAt: slot + late })).toMatchObject({ ok: false })
      }
    }),
    often,
  )
})

test('slots come sorted, once each, and within the range asked for', () => {
  fc.assert(
    fc.property(question, (asked) => {
      const slots = listSlots(asked)
      expect(slots).toEqual([...new Set(slots)].sort((a, b) => a - b))
      expect(slots.every((slot) => asked.from <= slot && slot < asked.to)).toBe(true)
    }),
    often,
  )
})

test('more busy time or time off never adds a slot', () => {
  fc.assert(
    fc.property(withExtraSpans, ({ asked, extra }) => {
      const { agenda } = asked
      const before = new Set(listSlots(asked))
      for (const fuller of [
        { ...agenda, busy: [...agenda.busy, ...extra] },
        { ...agenda, timeOff: [...agenda.timeOff, ...extra] },
      ]) {
        expect(listSlots({ ...asked, agenda: fuller }).filter((slot) => !before.has(slot))).toEqual([])
      }
    }),
    often,
  )
})

test('the set is the same however the range is cut', () => {
  fc.assert(
    fc.property(question, fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 4 }), (asked, cuts) => {
      const { from, to } = asked
      const inner = cuts.map((cut) => Math.round(from + cut * (to - from))).sort((a, b) => a - b)
      const edges = [from, ...inner, to]
      const parts = edges.slice(1).flatMap((end, index) => listSlots({ ...asked, from: edges[index] ?? end, to: end }))
      expect(parts).toEqual(listSlots(asked))
    }),
    often,
  )
})

test('the set is the same in whatever order and pieces the agenda is written down', () => {
  fc.assert(
    fc.property(question, (asked) => {
      const { agenda } = asked
      const rewritten = {
        ...agenda,
        weeklyHours: [...agenda.weeklyHours, ...agenda.weeklyHours].reverse(),
        overrides: agenda.overrides.toReversed(),
        busy: agenda.busy.flatMap(({ start, end }) => [
          { start: (start + end) / 2, end },
          { start, end: (start + end) / 2 },
        ]),
        timeOff: [...agenda.timeOff, { start: asked.now, end: asked.now }].reverse(),
      }
      expect(listSlots({ ...asked, agenda: rewritten })).toEqual(listSlots(asked))
    }),
    often,
  )
})

test('bookings made one after the other never overlap with their buffers, and an accepted slot is then busy', () => {
  fc.assert(
    fc.property(question, fc.infiniteStream(fc.nat()), (asked, choices) => {
      let agenda = asked.agenda
      for (const choice of choices.take(6)) {
        const slots = listSlots({ ...asked, agenda })
        const startsAt = slots[choice % slots.length]
        if (startsAt === undefined) return
        const answer = checkSlot({ ...asked, agenda, startsAt })
        if (!answer.ok) throw new Error(`listed, but refused: ${answer.reason}`)
        const { blocked } = answer
        expect(
          agenda.busy.filter((it) => it.start < it.end && it.start < blocked.end && blocked.start < it.end),
        ).toEqual([])
        agenda = { ...agenda, busy: [...agenda.busy, blocked] }
        expect(checkSlot({ ...asked, agenda, startsAt })).toEqual({ ok: false, reason: 'busy' })
      }
    }),
    often,
  )
})

test('notice and horizon only filter', () => {
  fc.assert(
    fc.property(question, (asked) => {
      const generous = { ...asked, now: asked.from - DAY, offer: { ...asked.offer, noticeMinutes: 0, horizonDays: 30 } }
      const all = new Set(listSlots(generous))
      expect(listSlots(asked).filter((slot) => !all.has(slot))).toEqual([])
    }),
    often,
  )
})

const withExtraSpans = question.chain((asked) =>
  fc.record({ asked: fc.constant(asked), extra: spansAround(Math.round(asked.from / MINUTE) * MINUTE, 5) }),
)
