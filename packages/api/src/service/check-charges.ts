import { z } from 'zod'
import { depositOf } from '../booking/rules.ts'
import { ApiError } from '../core/api-error.ts'
import { canCharge, minimumCharge } from '../payment/currencies.ts'
import { issue } from './check-settings.ts'
import type { ServiceSettings } from './schemas.ts'

type Priced = Pick<ServiceSettings, 'priceMinor' | 'terms' | 'addons'> & { currency: string }
type Issue = ReturnType<typeof issue>

/** Whatever a customer may be asked for has to be an amount that Stripe takes in this currency. */
export function checkCharges(service: Priced): void {
  const issues = [...priceIssues(service), ...depositIssues(service), ...addonIssues(service)]
  if (issues.length > 0) throw new ApiError('invalid', { cause: new z.ZodRealError(issues.map(withInput)) })
}

function priceIssues({ priceMinor, currency }: Priced): Issue[] {
  return canCharge(priceMinor, currency) ? [] : [issue(['priceMinor'], 'too_small')]
}

function depositIssues({ priceMinor, currency, terms }: Priced): Issue[] {
  const amountMinor = depositOf({ price_minor: priceMinor, currency, seats: 1, terms })
  // As much as the price or more is refused where the terms are checked.
  if (amountMinor === null || amountMinor >= priceMinor) return []
  const least = minimumCharge(currency)
  const path = ['terms', 'deposit', terms.deposit?.kind === 'amount' ? 'amountMinor' : 'percent']
  if (amountMinor < least) return [issue(path, 'too_small')]
  if (terms.deposit?.kind === 'amount' && !canCharge(terms.deposit.amountMinor, currency))
    return [issue(path, 'too_small')]
  return priceMinor - amountMinor < least ? [issue(path, 'too_large')] : []
}

/** With something that is free by itself, one of them may be all that is paid. */
function addonIssues({ priceMinor, currency, addons }: Priced): Issue[] {
  const least = priceMinor > 0 ? 0 : minimumCharge(currency)
  return addons.flatMap((addon, at) => {
    const isFine = addon.priceMinor === 0 || addon.priceMinor >= least
    return isFine && canCharge(priceMinor + addon.priceMinor, currency)
      ? []
      : [issue(['addons', at, 'priceMinor'], 'too_small')]
  })
}

function withInput(each: Issue): z.core.$ZodIssue {
  return { ...each, input: undefined }
}
