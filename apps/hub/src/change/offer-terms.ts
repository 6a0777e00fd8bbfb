import { formatMoney } from '@frontdesk/money/format-money'
import type { HubProject } from '../api/trpc.ts'
import { offer } from './change-words.ts'

type Offer = Pick<
  HubProject['booking'],
  'startsAt' | 'price' | 'deposit' | 'cancelUntil' | 'rescheduleUntil' | 'refunds'
>
type Reader = { now: number; locale: string; say: (at: string) => string }

/** What a yes means: what is paid, what goes back of it until when, and whether it can be moved. */
export function offerTerms(booking: Offer, reader: Reader): string[] {
  return [payWords(booking, reader), cancelWords(booking, reader), moveWords(booking, reader)].filter(Boolean)
}

function payWords({ price: { amountMinor, currency }, deposit }: Offer, { locale }: Reader): string {
  if (amountMinor === 0) return ''
  const inWords = (minor: number) => formatMoney({ amountMinor: minor, currency, locale })
  if (!deposit) return offer.payNow(inWords(amountMinor))
  return offer.payInParts(inWords(deposit.amountMinor), inWords(amountMinor - deposit.amountMinor))
}

function cancelWords(booking: Offer, reader: Reader): string {
  const { cancelUntil: last, refunds, price } = booking
  if (!isAhead(last, reader)) return offer.noCancel
  if (price.amountMinor === 0) return offer.cancelFree(untilWords(last, booking, reader))
  const steps = refunds.filter(({ until }) => isAhead(until, reader))
  const isToldWhole = Date.parse(steps.at(-1)?.until ?? '') === Date.parse(last)
  const told = isToldWhole ? steps : [...steps, { until: last, percent: 0 }]
  return offer.cancel(told.map(({ until, percent }) => offer.goesBack(untilWords(until, booking, reader), percent)))
}

function moveWords(booking: Offer, reader: Reader): string {
  const { rescheduleUntil: last } = booking
  return isAhead(last, reader) ? offer.move(untilWords(last, booking, reader)) : offer.noMove
}

/** What is over for an appointment that is close is not told. */
function isAhead(until: string | null, { now }: Reader): until is string {
  return until !== null && Date.parse(until) >= now
}

function untilWords(until: string, { startsAt }: Offer, { say }: Reader): string {
  return Date.parse(until) === Date.parse(startsAt) ? offer.start : say(until)
}
