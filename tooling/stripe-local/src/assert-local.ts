/** Throws one clear sentence when this process or this key could have to do with real money. */
export function assertLocal(environment: string | undefined, secretKey: string): void {
  if (environment === 'production') {
    throw new Error('The local Stripe stand-in does not run in production: NODE_ENV is "production".')
  }
  if (/^(sk|rk)_live/.test(secretKey)) {
    throw new Error('The local Stripe stand-in does not take live keys: this key begins with "sk_live_" or "rk_live_".')
  }
  if (!/^sk_test_.+/.test(secretKey)) {
    throw new Error('The local Stripe stand-in needs a secret key that begins with "sk_test_".')
  }
}
