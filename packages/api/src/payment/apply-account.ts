import type { StripeAccountState } from '@frontdesk/db/schema'
import type { TenantId } from '@frontdesk/db/tenant-id'
import type Stripe from 'stripe'
import { audit } from '../core/audit.ts'
import type { Deps } from '../core/deps.ts'
import { type Work, workFor } from '../core/work.ts'
import { hasLeft } from './account-left.ts'
import { findTenantOfAccount, lockStripeAccount, setStripeAccount } from './account-queries.ts'
import { type AccountFacts, accountFactsOf, nextAccountCheck } from './account-rules.ts'

const gone: AccountFacts = { state: 'deauthorised', due: [], disabled: null }

/** Something happened to an account: what, is asked of Stripe. */
export async function takeAccountEvent(deps: Deps, event: Stripe.Event): Promise<void> {
  const accountId = event.account
  const tenantId = accountId && (await findTenantOfAccount(deps.db.worker, accountId))
  if (tenantId) await refreshAccount(deps, tenantId)
}

/** Brings what we know of a tenant's account to what Stripe says of it now. One that we may not ask about any more has left. */
export async function refreshAccount(deps: Deps, tenantId: TenantId): Promise<void> {
  const before = await workFor(deps, tenantId, ({ tx }) => lockStripeAccount(tx, tenantId).executeTakeFirstOrThrow())
  const accountId = before.stripe_account_id
  if (!accountId) return
  const facts = await deps.stripe.accounts.retrieve(accountId).then(accountFactsOf, goneIfLeft)
  await workFor(deps, tenantId, async (work) => {
    const now = await lockStripeAccount(work.tx, tenantId).executeTakeFirstOrThrow()
    if (now.stripe_account_id === accountId)
      await saveAccount(work, { before: now.stripe_state, facts, now: deps.now() })
  })
}

type Saving = { before: StripeAccountState; facts: AccountFacts; now: Date }

async function saveAccount(work: Work, { before, facts, now }: Saving): Promise<void> {
  const { state, due, disabled } = facts
  const set = { stripe_due: due, stripe_disabled: disabled, stripe_check_at: nextAccountCheck(state, now) }
  await setStripeAccount(work.tx, work.tenantId, { stripe_state: state, ...set }).execute()
  if (before !== state) await audit(work, `stripe.${state}`, work.tenantId)
}

function goneIfLeft(error: unknown): AccountFacts {
  if (hasLeft(error)) return gone
  throw error
}
