import type { Service } from '../api/wire.ts'
import { bookingWords } from '../words.ts'

type Before = NonNullable<Service['cancelUntil']>
type Step = { until: Before; percent: number }
type Terms = Pick<Service, 'cancelUntil' | 'rescheduleUntil' | 'refunds'> & { isFree: boolean }

/** Until when one can change one's mind, and what goes back then: a few plain words to read before saying yes. */
export function termsSentence({ cancelUntil, rescheduleUntil, refunds, isFree }: Terms, locale: string): string {
  const say = (until: Before) => beforeWords(until, locale)
  const steps = cancelUntil ? stepsOf(refunds, cancelUntil) : []
  const said: Said = {
    cancel: cancelUntil && say(cancelUntil),
    move: rescheduleUntil && say(rescheduleUntil),
    steps: steps.map(({ until, percent }) => ({ until: say(until), percent })),
    isFree,
  }
  return sentenceOf(said, locale)
}

type Said = {
  /** Until when, in words; null means never. */
  cancel: string | null
  move: string | null
  /** What goes back until when, up to the last moment at which one may cancel. */
  steps: readonly { until: string; percent: number }[]
  isFree: boolean
}

export function sentenceOf({ cancel, move, steps, isFree }: Said, locale: string): string {
  const say = bookingWords.terms
  if (cancel === null) return move === null ? say.neither : say.moveOnly({ until: move })
  if (isFree && move === cancel) return say.cancelOrMove({ until: cancel })
  const told = isFree ? [say.cancel({ until: cancel })] : steps.map((step, at) => refundWords(step, at === 0, locale))
  return [...told, move === null ? say.noMove : say.move({ until: move })].join(' ')
}

function refundWords({ until, percent }: Said['steps'][number], isFirst: boolean, locale: string): string {
  const say = bookingWords.terms
  if (percent === 0) return isFirst ? say.cancelNothing({ until }) : say.thenNothing({ until })
  if (percent === 100 && isFirst) return say.cancelAll({ until })
  const share = { until, percent: new Intl.NumberFormat(locale, { style: 'percent' }).format(percent / 100) }
  return isFirst ? say.cancelPart(share) : say.thenPart(share)
}

/** What is still to be had at each date, from the earliest on: the best step that applies counts, and nothing after the last. */
function stepsOf(refunds: readonly Step[], last: Before): Step[] {
  const inOrder = refunds.toSorted((a, b) => hoursOf(b.until) - hoursOf(a.until))
  const worthwhile = inOrder.filter(({ percent }, at) => inOrder.slice(at + 1).every((step) => step.percent < percent))
  // Who may not cancel that late cannot have it that late either.
  const steps = worthwhile.map(({ until, percent }) => ({
    until: hoursOf(until) < hoursOf(last) ? last : until,
    percent,
  }))
  return [...steps, { until: last, percent: 0 }].filter(
    ({ until }, at, all) => all.findIndex((step) => hoursOf(step.until) === hoursOf(until)) === at,
  )
}

/** A day counts 24 hours: near enough to put steps in their order. */
function hoursOf({ days, hours }: Before): number {
  return days * 24 + hours
}

function beforeWords({ days, hours }: Before, locale: string): string {
  const say = bookingWords.terms
  const parts = [days > 0 && say.days({ count: days }), hours > 0 && say.hours({ count: hours })].filter(
    (part) => part !== false,
  )
  if (parts.length === 0) return say.untilStart
  return say.untilBefore({ time: new Intl.ListFormat(locale).format(parts) })
}
