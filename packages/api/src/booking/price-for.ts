import { z } from 'zod'
import { ApiError } from '../core/api-error.ts'
import { AmountMinor } from '../core/field-schemas.ts'
import type { OfferRow } from '../slot/queries.ts'
import { totalOf } from './rules.ts'

/** What so many pay together. More than a start has seats for, or than one payment can be, is `invalid` at whatever time. */
export function priceFor(offer: OfferRow, seats: number, named?: number): number {
  if (seats > offer.seats) throw tooMany('seats', offer.seats)
  const priceMinor = named ?? totalOf(offer, seats)
  if (!AmountMinor.safeParse(priceMinor).success) throw tooMany('seats', seats)
  return priceMinor
}

function tooMany(path: string, maximum: number): ApiError {
  const issue: z.core.$ZodIssue = {
    code: 'too_big',
    origin: 'number',
    maximum,
    path: [path],
    message: path,
    input: undefined,
  }
  return new ApiError('invalid', { cause: new z.ZodRealError([issue]) })
}
