import type { Service } from '../api/wire.ts'
import { words } from '../words.ts'

type Before = NonNullable<Service['cancelUntil']>
type Step = { until: Before; percent: number }
type Terms = Pick<Service, 'cancelUntil' | 'rescheduleUntil' | 'refunds'> & { isFree: boolean }

const { terms: say } = words

/** Until when one can change one's mind, and what goes back then: one plain sentence to read before saying yes. */
export function termsSentence({ cancelUntil, rescheduleUntil, refunds, isFree }: Terms): string {
  return sentenceOf({
    cancel: cancelUntil && beforeWords(cancelUntil),
    move: rescheduleUntil && beforeWords(rescheduleUntil),
    steps: cancelUntil
      ? stepsOf(refunds, cancelUntil).map(({ until, percent }) => ({ until: beforeWords(until), percent }))
      : [],
    isFree,
  })
}

type Said = {
  /** Until when, in words; null means never. */
  cancel: string | null
  move: string | null
  /** What goes back until when, up to the last moment at which one may cancel. */
  steps: readonly { until: string; percent: number }[]
  isFree: boolean
}

export function sentenceOf({ cancel, move, steps, isFree }: Said): string {
  if (cancel === null) return move === null ? say.neither : say.moveOnly(move)
  if (isFree && move === cancel) return say.cancelOrMove(cancel)
  const told = isFree ? cancel : steps.map(({ until, percent }) => say.refund(until, percent)).join(say.nextStep)
  return `${say.cancel(told)}${move === null ? say.noMove : say.move(move)}`
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

function beforeWords({ days, hours }: Before): string {
  const parts = [days > 0 && say.days(days), hours > 0 && say.hours(hours)].filter((part) => part !== false)
  return parts.length > 0 ? say.before(parts) : say.start
}
