import type { Booking } from '../api/wire.ts'
import { bookingWords } from '../words.ts'
import { sentenceOf } from './terms-sentence.ts'

type Own = Pick<Booking, 'startsAt' | 'price' | 'cancelUntil' | 'rescheduleUntil' | 'refunds'>
type Reader = { locale: string; say: (instant: string) => string }

/** The terms of this very booking, by the day and the clock; for one that is close, what is over already is not told. */
export function ownTerms(booking: Own, now: number, { say, locale }: Reader): string {
  const { startsAt, cancelUntil, rescheduleUntil, refunds, price } = booking
  const ahead = (until: string | null) => (until !== null && Date.parse(until) >= now ? until : null)
  const { untilStart, untilTime } = bookingWords.terms
  const until = (at: string) => (Date.parse(at) === Date.parse(startsAt) ? untilStart : untilTime({ time: say(at) }))
  const cancel = ahead(cancelUntil)
  const steps = refunds.filter((step) => ahead(step.until))
  const isOpenToTheEnd = cancel !== null && Date.parse(steps.at(-1)?.until ?? '') !== Date.parse(cancel)
  const all = isOpenToTheEnd ? [...steps, { until: cancel, percent: 0 }] : steps
  const move = ahead(rescheduleUntil)
  const said = {
    cancel: cancel && until(cancel),
    move: move && until(move),
    steps: all.map((step) => ({ ...step, until: until(step.until) })),
    isFree: price.amountMinor === 0,
  }
  return sentenceOf(said, locale)
}
