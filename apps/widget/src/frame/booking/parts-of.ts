import type { Booking, Money } from '../api/wire.ts'

export type Parts = { first: Money; isFirstPaid: boolean; rest: Money }

/** How a price with a deposit is paid; undefined where it is paid at once, and where all of it is paid. */
export function partsOf({ price, deposit, paid, balance }: Booking): Parts | undefined {
  if (!deposit) return undefined
  if (paid.amountMinor === 0) {
    return {
      first: deposit,
      isFirstPaid: false,
      rest: { ...price, amountMinor: price.amountMinor - deposit.amountMinor },
    }
  }
  return balance.amountMinor > 0 ? { first: paid, isFirstPaid: true, rest: balance } : undefined
}
