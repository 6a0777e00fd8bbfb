import type { Account } from '../state/state.ts'
import type { World } from '../state/world.ts'
import { publish } from './publish.ts'

/** How far a business has come with Stripe's questions. */
export type Progress = 'complete' | 'incomplete' | 'restricted'

/** What Stripe asks first. https://docs.stripe.com/connect/handling-api-verification */
const FIRST_QUESTIONS = ['business_profile.url', 'external_account', 'tos_acceptance.date', 'tos_acceptance.ip']
const PROOF_OF_WHO = ['individual.verification.document']

export function isYetToAnswer(account: Account): void {
  Object.assign(account, { charges_enabled: false, payouts_enabled: false, details_submitted: false })
  account.capabilities = { card_payments: 'inactive', transfers: 'inactive' }
  ask(account, FIRST_QUESTIONS, 'requirements.past_due')
}

export function onboard(world: World, account: Account, progress: Progress): void {
  if (progress === 'incomplete') isYetToAnswer(account)
  else {
    const isComplete = progress === 'complete'
    const able = { charges_enabled: isComplete, payouts_enabled: isComplete, details_submitted: true }
    Object.assign(account, able)
    const capability = isComplete ? 'active' : 'inactive'
    account.capabilities = { card_payments: capability, transfers: capability }
    ask(account, isComplete ? [] : PROOF_OF_WHO, isComplete ? null : 'requirements.past_due')
  }
  publish(world, { type: 'account.updated', account: account.id, object: account })
}

/** The business disconnects the platform on its own Dashboard: from then on the key acts for it no more. */
export function deauthorise(world: World, account: Account): void {
  const application = { id: 'ca_local00000000000000', object: 'application', name: 'Your platform' }
  publish(world, { type: 'account.application.deauthorized', account: account.id, object: application })
  world.state.departed.set(account.id, true)
  world.changed()
}

type Reason = NonNullable<Account['requirements']>['disabled_reason']

function ask(account: Account, questions: string[], reason: Reason): void {
  if (!account.requirements) return
  account.requirements.currently_due = [...questions]
  account.requirements.eventually_due = [...questions]
  account.requirements.past_due = [...questions]
  account.requirements.disabled_reason = reason
}
