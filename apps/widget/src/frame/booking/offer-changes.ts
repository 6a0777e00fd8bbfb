import type { Money, Service } from '../api/wire.ts'
import type { Clock } from '../time/clock.ts'
import { bookingWords } from '../words.ts'
import type { Before } from './flow-state.ts'
import { termsSentence } from './terms-sentence.ts'

export type Change = { name: string; before: string; now: string }
type Ways = {
  locale: string
  clock: Clock
  money: (money: Money) => string
  parts: (price: Money, deposit: Money) => string
}

/** What is different from what was on offer before, in the words of either, so that nothing changes in silence. */
export function offerChanges(before: Before, now: Before, ways: Ways): Change[] {
  const then = spelled(before, ways)
  return spelled(now, ways).flatMap(({ name, text }, at) => {
    const old = then[at]?.text ?? ''
    return old === text
      ? []
      : [{ name, before: old || bookingWords.offer.nothing, now: text || bookingWords.offer.nothing }]
  })
}

function spelled(
  { booking, service }: Before,
  { locale, clock, money, parts }: Ways,
): { name: string; text: string }[] {
  const { startsAt, endsAt, price, deposit, needsApproval } = booking
  const { offer } = bookingWords
  return [
    { name: offer.service, text: booking.serviceName },
    { name: offer.when, text: `${clock.shortDay(startsAt)}, ${clock.time(startsAt)} – ${clock.time(endsAt)}` },
    { name: offer.where, text: booking.location },
    { name: offer.provider, text: booking.providerName },
    { name: offer.extras, text: booking.addons.map((addon) => `${addon.name} ${money(addon.price)}`).join(', ') },
    { name: offer.price, text: deposit ? `${money(price)} (${parts(price, deposit)})` : money(price) },
    { name: offer.answer, text: needsApproval ? offer.answerByBusiness : offer.answerAtOnce },
    { name: offer.terms, text: service ? termsOf(service, price, locale) : '' },
  ]
}

function termsOf(service: Service, { amountMinor }: Money, locale: string): string {
  return termsSentence({ ...service, isFree: amountMinor === 0 }, locale)
}
