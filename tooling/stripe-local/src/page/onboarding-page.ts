import { html } from 'hono/html'
import type { Account } from '../state/state.ts'
import { layout } from './layout.ts'

/** Stripe's questions to a business, each answered by one button. */
export function onboardingPage(account: Account): ReturnType<typeof html> {
  const due = account.requirements?.currently_due ?? []
  const body = html`<section class="message">
    <h1>Get paid as ${account.business_profile?.name ?? 'your business'}</h1>
    <p>At Stripe you would now answer questions about your business. Here you choose how far you have come.</p>
    ${due.length === 0 ? html`<p class="quiet">Nothing is missing.</p>` : html`<p class="quiet">Still missing: ${due.join(', ')}</p>`}
    <form method="post" class="stack">
      <button class="primary" type="submit" name="progress" value="complete">Answer everything</button>
      <button class="primary" type="submit" name="progress" value="restricted">Answer, but leave a proof of identity open</button>
      <button class="primary" type="submit" name="progress" value="incomplete">Save for later</button>
    </form>
  </section>`
  return layout({ title: 'Connect to Stripe', body })
}
