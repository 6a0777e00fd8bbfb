import { encodeId } from '@frontdesk/api/core/id-schema'
import { askStripe } from '@frontdesk/api/payment/ask-stripe'
import { differencesFrom } from '@frontdesk/api/payment/differences'
import { openStripe } from '@frontdesk/api/payment/open-stripe'
import { openOwner } from '@frontdesk/db/open-owner'
import Stripe from 'stripe'
import type { PaymentsEnv } from '../env.ts'
import { type KeptPayment, keptPayments } from './kept-payments.ts'
import { tenantOf } from './tenant-of.ts'

/**
 * Says of every payment that is not as Stripe has it what differs; changes nothing. Returns how many differ, those among
 * them that Stripe could not be asked about.
 */
export async function checkPaymentsByOperator(
  env: PaymentsEnv,
  { tenant }: { tenant?: string | undefined },
  tell: (line: string) => void,
): Promise<number> {
  const stripe = openStripe(env.STRIPE_SECRET_KEY, env.STRIPE_API_BASE)
  const live = /^[sr]k_live_/.test(env.STRIPE_SECRET_KEY)
  await using database = openOwner(env.DATABASE_URL)
  let [asked, differing] = [0, 0]
  for await (const payment of keptPayments(database.owner, tenant === undefined ? undefined : tenantOf(tenant))) {
    asked += 1
    const found = await differencesOf(payment, { stripe, live })
    if (found.length > 0) differing += 1
    for (const words of found)
      tell(`${encodeId('tenant', payment.tenant_id)} ${encodeId('payment', payment.id)}: ${words}`)
  }
  tell(`${asked} payments compared with Stripe, ${differing} differ`)
  return differing
}

async function differencesOf(payment: KeptPayment, { stripe, live }: { stripe: Stripe; live: boolean }) {
  const { checkout_session_id: sessionId, stripe_account_id: account } = payment
  try {
    const said = await askStripe({ stripe }, { sessionId, accountId: account ?? undefined })
    return differencesFrom(said, payment, live)
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeError)) throw error
    return [`Stripe cannot be asked: ${error.code ?? error.type}`]
  }
}
