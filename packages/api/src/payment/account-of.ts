/** Every call is made as the account the payment belongs to. */
export function accountOf({ stripe_account_id }: { stripe_account_id: string | null }): { stripeAccount?: string } {
  return stripe_account_id ? { stripeAccount: stripe_account_id } : {}
}
