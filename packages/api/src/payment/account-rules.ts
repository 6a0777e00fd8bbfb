import type { StripeAccountState } from '@frontdesk/db/schema'
import type Stripe from 'stripe'

const hourMs = 3_600_000

export type AccountFacts = { state: Exclude<StripeAccountState, 'none'>; due: string[]; disabled: string | null }

/** What an account may do, from what Stripe says of it. https://docs.stripe.com/connect/handling-api-verification */
export function accountFactsOf(account: Stripe.Account): AccountFacts {
  const asked = account.requirements
  const due = [...new Set([...(asked?.past_due ?? []), ...(asked?.currently_due ?? [])])]
  return { state: stateOf(account), due: due.slice(0, 100), disabled: asked?.disabled_reason?.slice(0, 100) ?? null }
}

function stateOf({ charges_enabled, details_submitted }: Stripe.Account): AccountFacts['state'] {
  if (charges_enabled) return 'active'
  return details_submitted ? 'restricted' : 'onboarding'
}

/** When Stripe is asked again about an account, should it not say anything by itself. */
export function nextAccountCheck(state: AccountFacts['state'], now: Date): Date | null {
  if (state === 'deauthorised') return null
  return new Date(now.getTime() + (state === 'active' ? 24 : 1) * hourMs)
}
