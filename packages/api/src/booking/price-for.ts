import { z } from 'zod'
import { ApiError } from '../core/api-error.ts'
import { AmountMinor } from '../core/field-schemas.ts'
import { canCharge, minimumCharge } from '../payment/currencies.ts'
import type { OfferRow } from '../slot/queries.ts'
import { totalOf } from './rules.ts'

/**
 * What so many pay together. More than a start has seats for, or than one payment can be, is `invalid` at whatever time;
 * and so is a price of the staff's own that Stripe would not take.
 */
export function priceFor(offer: OfferRow, seats: number, named?: number): number {
  if (seats > offer.seats) throw tooMany('seats', offer.seats)
  const priceMinor = named ?? totalOf(offer, seats)
  if (!AmountMinor.safeParse(priceMinor).success) throw tooMany('seats', seats)
  if (named !== undefined && !canCharge(named, offer.currency))
    throw invalid({ code: 'too_small', minimum: minimumCharge(offer.currency), path: ['priceMinor'] })
  return priceMinor
}

type Agreed = { price_minor: number; currency: string; seats: number }

/** The same for what the staff offered, with what the customer adds to it: together it has to be what Stripe takes. */
export function priceWith({ price_minor, currency, seats }: Agreed, addons: OfferRow['addons']): number {
  const priceMinor = price_minor + totalOf({ price_minor: 0, addons }, seats)
  if (!AmountMinor.safeParse(priceMinor).success) throw tooMany('addonIds', addons.length)
  if (!canCharge(priceMinor, currency))
    throw invalid({ code: 'too_small', minimum: minimumCharge(currency), path: ['addonIds'] })
  return priceMinor
}

function tooMany(path: string, maximum: number): ApiError {
  return invalid({ code: 'too_big', maximum, path: [path] })
}

type Bound = { path: string[] } & ({ code: 'too_big'; maximum: number } | { code: 'too_small'; minimum: number })

function invalid(bound: Bound): ApiError {
  const issue: z.core.$ZodIssue = { ...bound, origin: 'number', message: bound.code, input: undefined }
  return new ApiError('invalid', { cause: new z.ZodRealError([issue]) })
}
