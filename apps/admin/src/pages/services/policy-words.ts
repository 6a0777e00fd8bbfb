import type { Terms } from '../../api/types.ts'

type Before = { days: number; hours: number }
type Policy = Pick<Terms, 'cancelUntil' | 'rescheduleUntil' | 'refunds'>
/** What goes back to whoever cancels no later than this. */
type Step = { until: Before; percent: number }

/** What customers may do by themselves and get back, in plain words. */
export function policyWords({ cancelUntil, rescheduleUntil, refunds }: Policy, isFree: boolean): string {
  const alike = JSON.stringify(cancelUntil) === JSON.stringify(rescheduleUntil)
  const may = alike
    ? [deadline('cancel it or move it to another time', cancelUntil)]
    : [deadline('cancel it', cancelUntil), deadline('move it to another time', rescheduleUntil)]
  return [...may, ...(isFree || cancelUntil === null ? [] : [moneyBack({ cancelUntil, refunds })])].join(' ')
}

/** The same told of one appointment. Nothing where there is nothing to tell. */
export function policyExample(
  { cancelUntil, refunds }: Policy,
  { isFree, now }: { isFree: boolean; now: Date },
): string {
  const start = exampleStart(now)
  if (cancelUntil === null) return ''
  const steps = isFree ? [] : stepsOf({ cancelUntil, refunds })
  const last = `it can be cancelled until ${momentBefore(start, cancelUntil)}`
  const told = steps.map(({ until, percent }) => `until ${momentBefore(start, until)} ${share(percent)} goes back`)
  return `For example, an appointment on ${moment(start)}: ${[last, ...told].join('; ')}.`
}

function deadline(what: string, until: Before | null): string {
  if (until === null) return `Customers cannot ${what} by themselves: they ask you.`
  return `Customers can ${what} by themselves until ${spanWords(until)}.`
}

function moneyBack(policy: Pick<Policy, 'refunds'> & { cancelUntil: Before }): string {
  const steps = stepsOf(policy)
  if (steps.length === 0) return 'They get nothing back.'
  const told = steps.map(({ until, percent }) => `${share(percent)} back until ${spanWords(until)}`)
  const isCovered = hoursOf(steps.at(-1)?.until ?? policy.cancelUntil) <= hoursOf(policy.cancelUntil)
  return `They get ${told.join(', then ')}${isCovered ? '' : ', and nothing after that'}.`
}

/** From the earliest on, each worth less than the one before; none reaches beyond the last moment to cancel. */
function stepsOf({ cancelUntil, refunds }: Pick<Policy, 'refunds'> & { cancelUntil: Before }): Step[] {
  const reachable = refunds.map(({ until, percent }) => ({
    until: hoursOf(until) < hoursOf(cancelUntil) ? cancelUntil : until,
    percent,
  }))
  return reachable
    .filter((step, at) => !reachable.some((other, otherAt) => beats({ ...other, at: otherAt }, { ...step, at })))
    .sort((one, other) => hoursOf(other.until) - hoursOf(one.until))
}

/** The best that applies counts: whoever cancels by the one has cancelled by the other as well. */
function beats(one: Step & { at: number }, other: Step & { at: number }): boolean {
  const [ours, theirs] = [hoursOf(one.until), hoursOf(other.until)]
  if (one.at === other.at || ours > theirs || one.percent < other.percent) return false
  return ours < theirs || one.percent > other.percent || one.at < other.at
}

function hoursOf({ days, hours }: Before): number {
  return days * 24 + hours
}

function share(percent: number): string {
  return percent === 100 ? 'everything' : `${percent} %`
}

function spanWords({ days, hours }: Before): string {
  const parts = [days > 0 && plural(days, 'day'), hours > 0 && plural(hours, 'hour')].filter(Boolean)
  return parts.length === 0 ? 'it starts' : `${parts.join(' and ')} before it starts`
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}

/** A Friday afternoon some weeks from now, on a clock that never changes. */
function exampleStart(now: Date): Date {
  const day = 86_400_000
  const today = Math.floor(now.getTime() / day)
  const friday = today + 21 + ((8 - ((today + 21) % 7)) % 7) // 1970-01-01 was a Thursday
  return new Date(friday * day + 14 * 3_600_000)
}

function momentBefore(start: Date, before: Before): string {
  return moment(new Date(start.getTime() - hoursOf(before) * 3_600_000))
}

function moment(at: Date): string {
  return `${dates.format(at)}, ${times.format(at)}`
}

const dates = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' })
const times = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' })
