import { deepStrictEqual, ok } from 'node:assert/strict'
import fc from 'fast-check'
import { checkSlot, explainSlot, listSlots } from '../src/slots.ts'
import type { Instant } from '../src/types.ts'
import { DAY, HOUR, MINUTE } from '../src/units.ts'
import { type Question, question, spansAround, zoneOfTheWorld } from './arbitraries.ts'
import { oracleSlots } from './oracle.ts'

/** Throws with the smallest case it finds in which it does not hold. */
export type Law = { says: string; hold(tries: { numRuns: number; seed?: number }): void }

/** What is true of slots whatever is asked: tried a little by `npm test`, and as often as you like by `npm run laws`. */
export const laws: ReadonlyArray<Law> = [
  law('the slots are those of an oracle that walks native Temporal minute by minute', question, (asked) => {
    deepStrictEqual(listSlots(asked), oracleSlots(asked))
  }),

  law('checkSlot accepts every listed slot and no other minute', question, (asked) => {
    const from = Math.ceil(asked.from / MINUTE) * MINUTE
    const to = Math.min(asked.to, from + 4 * HOUR)
    const accepted: Instant[] = []
    for (let startsAt = from; startsAt < to; startsAt += MINUTE) {
      if (checkSlot({ ...asked, startsAt }).ok) accepted.push(startsAt)
    }
    deepStrictEqual(accepted, listSlots({ ...asked, from, to }))
  }),

  law(
    'an instant between two minutes is never accepted',
    fc.tuple(question, fc.integer({ min: 1, max: MINUTE - 1 })),
    ([asked, late]) => {
      for (const slot of listSlots(asked)) ok(!checkSlot({ ...asked, startsAt: slot + late }).ok)
    },
  ),

  law('what the staff are told is what the check says, and every other reason beside it', question, (asked) => {
    const startsAt = Math.ceil(asked.from / MINUTE) * MINUTE
    const { hard, soft, blocked } = explainSlot({ ...asked, startsAt })
    const verdict = checkSlot({ ...asked, startsAt })
    if (verdict.ok) deepStrictEqual({ hard, soft, blocked }, { hard: [], soft: [], blocked: verdict.blocked })
    else ok([...hard, ...soft].includes(verdict.reason))
  }),

  law('slots come sorted, once each, and within the range asked for', question, (asked) => {
    const slots = listSlots(asked)
    deepStrictEqual(
      slots,
      [...new Set(slots)].sort((a, b) => a - b),
    )
    ok(slots.every((slot) => asked.from <= slot && slot < asked.to))
  }),

  law('more busy time, here or in another calendar, or time off never adds a slot', withExtraSpans(), (asked) => {
    const { agenda, extra } = asked
    const before = new Set(listSlots(asked))
    for (const name of ['busy', 'outsideBusy', 'timeOff'] as const) {
      const fuller = { ...agenda, [name]: [...agenda[name], ...extra] }
      deepStrictEqual(
        listSlots({ ...asked, agenda: fuller }).filter((slot) => !before.has(slot)),
        [],
      )
    }
  }),

  law('the set is the same however the range is cut', withCuts(), ({ cuts, ...asked }) => {
    const { from, to } = asked
    const inner = cuts.map((cut) => Math.round(from + cut * (to - from))).sort((a, b) => a - b)
    deepStrictEqual(listInParts(asked, [from, ...inner, to]), listSlots(asked))
  }),

  law('the set is the same for every viewer, day by day in whatever zone they are', withViewer(), (asked) => {
    const days: Instant[] = []
    let day = Temporal.Instant.fromEpochMilliseconds(asked.from).toZonedDateTimeISO(asked.viewer).startOfDay()
    for (; day.epochMilliseconds < asked.to; day = day.add({ days: 1 })) days.push(day.epochMilliseconds)
    const inside = days.filter((midnight) => midnight > asked.from)
    deepStrictEqual(listInParts(asked, [asked.from, ...inside, asked.to]), listSlots(asked))
  }),

  law('the set is the same in whatever order and pieces the agenda is written down', question, (asked) => {
    const { agenda } = asked
    const rewritten = {
      ...agenda,
      weeklyHours: [...agenda.weeklyHours, ...agenda.weeklyHours].reverse(),
      overrides: agenda.overrides.toReversed(),
      closedDates: [...agenda.closedDates, ...agenda.closedDates].reverse(),
      occurrences: agenda.occurrences.toReversed(),
      busy: agenda.busy.flatMap(({ start, end }) => [
        { start: (start + end) / 2, end },
        { start, end: (start + end) / 2 },
      ]),
      timeOff: [...agenda.timeOff, { start: asked.now, end: asked.now }].reverse(),
    }
    deepStrictEqual(listSlots({ ...asked, agenda: rewritten }), listSlots(asked))
  }),

  law(
    'bookings made one after the other never overlap with their buffers, and an accepted slot is then busy',
    fc.tuple(question, fc.array(fc.nat(), { minLength: 6, maxLength: 6 })),
    ([asked, choices]) => {
      let agenda = { ...asked.agenda, occurrences: [] }
      for (const choice of choices) {
        const slots = listSlots({ ...asked, agenda })
        const startsAt = slots[choice % slots.length]
        if (startsAt === undefined) return
        const answer = checkSlot({ ...asked, agenda, startsAt })
        if (!answer.ok) throw new Error(`listed, but refused: ${answer.reason}`)
        const { blocked } = answer
        const real = agenda.busy.filter((it) => it.start < it.end)
        ok(!real.some((it) => it.start < blocked.end && blocked.start < it.end))
        agenda = { ...agenda, busy: [...agenda.busy, blocked] }
        deepStrictEqual(checkSlot({ ...asked, agenda, startsAt }), { ok: false, reason: 'busy' })
      }
    },
  ),

  law('notice, horizon and limits only filter', question, (asked) => {
    const offer = { ...asked.offer, noticeMinutes: 0, horizonDays: 30, maxPerDay: null, maxPerWeek: null }
    const all = new Set(listSlots({ ...asked, now: asked.from - DAY, offer }))
    deepStrictEqual(
      listSlots(asked).filter((slot) => !all.has(slot)),
      [],
    )
  }),

  law('a limit that is reached stays reached, whatever else is taken', question, (asked) => {
    const { offer } = asked
    const fuller = { ...offer, taken: [...offer.taken, ...listSlots(asked).slice(0, 3)] }
    const before = new Set(listSlots(asked))
    deepStrictEqual(
      listSlots({ ...asked, offer: fuller }).filter((slot) => !before.has(slot)),
      [],
    )
  }),

  law('whoever wants fewer seats has at least the same choice', question, (asked) => {
    const one = new Set(listSlots({ ...asked, offer: { ...asked.offer, seatsWanted: 1 } }))
    deepStrictEqual(
      listSlots(asked).filter((slot) => !one.has(slot)),
      [],
    )
  }),
]

function law<T>(says: string, arbitrary: fc.Arbitrary<T>, holds: (value: T) => void): Law {
  return { says, hold: (tries) => fc.assert(fc.property(arbitrary, holds), tries) }
}

function listInParts(asked: Question, edges: ReadonlyArray<Instant>): Instant[] {
  return edges.slice(1).flatMap((end, index) => listSlots({ ...asked, from: edges[index] ?? end, to: end }))
}

function withCuts() {
  const cuts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 4 })
  return fc.tuple(question, cuts).map(([asked, at]) => ({ ...asked, cuts: at }))
}

function withViewer() {
  return fc.tuple(question, zoneOfTheWorld).map(([asked, viewer]) => ({ ...asked, viewer }))
}

function withExtraSpans() {
  return question.chain((asked) =>
    spansAround(Math.round(asked.from / MINUTE) * MINUTE, 5).map((extra) => ({ ...asked, extra })),
  )
}
