import type { MembershipId } from '@frontdesk/db/ids'
import { audit } from '../core/audit.ts'
import type { Deps } from '../core/deps.ts'
import type { Entrance } from '../core/entrance.ts'
import { encodeId } from '../core/id-schema.ts'
import { findStripeAccount, lockStripeAccount, setStripeAccount } from './account-queries.ts'
import { accountFactsOf, nextAccountCheck } from './account-rules.ts'

type Asking = { deps: Deps; entrance: Entrance<MembershipId> }

/**
 * Where a business answers Stripe's questions: about the account it has, or about a new one where it has none or left.
 * Asked twice at once it is one account. Stripe leads back to two fixed places, and says nothing there.
 */
export async function connectUrl({ deps, entrance }: Asking): Promise<string> {
  const accountId = await accountOfTenant({ deps, entrance })
  const page = `${deps.urls.app}/admin/payments`
  const link = await deps.stripe.accountLinks.create({
    account: accountId,
    type: 'account_onboarding',
    refresh_url: `${page}/again`,
    return_url: `${page}/back`,
  })
  return link.url
}

async function accountOfTenant({ deps, entrance }: Asking): Promise<string> {
  const tenant = await entrance.get(({ db, tenantId }) => findStripeAccount(db, tenantId))
  if (tenant.stripe_account_id && tenant.stripe_state !== 'deauthorised') return tenant.stripe_account_id
  const name = encodeId('tenant', tenant.id)
  const account = await deps.stripe.accounts.create(
    {
      type: 'standard',
      default_currency: tenant.currency.toLowerCase(),
      business_profile: { name: tenant.name },
      metadata: { tenant: name },
    },
    { idempotencyKey: `account_${name}_after_${tenant.stripe_account_id ?? 'none'}` },
  )
  return await entrance.transaction(async (scope) => {
    const now = await lockStripeAccount(scope.tx, scope.tenantId).executeTakeFirstOrThrow()
    // Somebody else was faster.
    if (now.stripe_account_id !== tenant.stripe_account_id) return now.stripe_account_id ?? account.id
    const { state, due, disabled } = accountFactsOf(account)
    await setStripeAccount(scope.tx, scope.tenantId, {
      stripe_account_id: account.id,
      stripe_state: state,
      stripe_due: due,
      stripe_disabled: disabled,
      stripe_check_at: nextAccountCheck(state, deps.now()),
    }).execute()
    await audit(scope, 'stripe.connected', scope.tenantId)
    return account.id
  })
}
