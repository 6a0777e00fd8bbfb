import { formatMoney } from '@frontdesk/money/format-money'
import type { Money } from '../api/wire.ts'
import { useDesk } from '../desk/desk-context.ts'
import { bookingWords } from '../words.ts'

/** How a price is written here; nothing to pay has a word of its own. */
export function useMoney(): (money: Money) => string {
  const { locale } = useDesk()
  return (money) => (money.amountMinor === 0 ? bookingWords.services.free : formatMoney({ ...money, locale }))
}

/** A price that is paid in two parts: `€200 now, €300 later`. */
export function useParts(): (price: Money, deposit: Money) => string {
  const money = useMoney()
  return (price, deposit) =>
    bookingWords.services.nowAndLater({
      now: money(deposit),
      later: money({ ...price, amountMinor: price.amountMinor - deposit.amountMinor }),
    })
}
