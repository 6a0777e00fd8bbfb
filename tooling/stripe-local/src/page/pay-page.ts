import { html } from 'hono/html'
import { formatAmount } from '../money/format-amount.ts'
import { delayedMethodOf } from '../payments/delayed-methods.ts'
import { TEST_CARDS, groupDigits } from '../payments/test-cards.ts'
import type { SessionRecord } from '../state/state.ts'
import { layout } from './layout.ts'
import { summary } from './summary.ts'

export type Typed = { email: string; method: string; card: string }
export type Problem = { field: 'email' | 'card' | 'method'; message: string }

type Html = ReturnType<typeof html>
type View = { record: SessionRecord; business: string; typed: Typed; problem?: Problem | undefined }

export function firstTyped({ session }: SessionRecord): Typed {
  const email = session.customer_email ?? session.customer_details?.email ?? ''
  const method = session.payment_method_types.includes('card') ? 'card' : 'bank_debit'
  return { email, method, card: '4242 4242 4242 4242' }
}

export function payPage({ record, business, typed, problem }: View): Html {
  const { session } = record
  const cancel = session.cancel_url
  const body = html`<div class="checkout">
    ${summary(record, business)}
    <section class="pay" aria-labelledby="pay-heading">
      <h1 id="pay-heading">Payment details</h1>
      ${problem === undefined ? '' : html`<p class="problem" role="alert" id="problem">${problem.message}</p>`}
      <form method="post" novalidate>
        ${emailField(session.customer_email, typed.email, problem)}
        <fieldset class="methods">
          <legend>How you pay</legend>
          ${session.payment_method_types.includes('card') ? cardMethod(typed, problem) : ''}
          ${delayedMethodOf(session) === undefined ? '' : bankMethod(typed)}
        </fieldset>
        <button class="primary" type="submit">
          ${buttonLabel(session.submit_type, formatAmount(session.amount_total ?? 0, session.currency ?? 'usd'))}
        </button>
      </form>
      ${cancel === null ? '' : html`<p class="cancel"><a href="${cancel}">Cancel and go back to ${business}</a></p>`}
    </section>
  </div>`
  return layout({ title: `Pay ${business}`, body })
}

function emailField(fixed: string | null, typed: string, problem: Problem | undefined): Html {
  const wrong = problem?.field === 'email'
  return html`<div class="field">
    <label for="email">E-mail</label>
    ${
      fixed === null
        ? html`<input id="email" name="email" type="email" autocomplete="email" value="${typed}" placeholder="you@example.com" required ${wrong ? html`aria-invalid="true" aria-describedby="problem"` : ''} />`
        : html`<input id="email" name="email" type="email" value="${fixed}" readonly />`
    }
  </div>`
}

function cardMethod(typed: Typed, problem: Problem | undefined): Html {
  const described = problem?.field === 'card' ? 'problem card-hints' : 'card-hints'
  return html`<div class="method">
    <label class="choice">
      <input type="radio" name="method" value="card" ${typed.method === 'card' ? 'checked' : ''} />
      Card
    </label>
    <div class="details">
      <div class="field">
        <label for="card">Card number</label>
        <input id="card" name="card" inputmode="numeric" autocomplete="off" list="test-cards" value="${typed.card}" aria-describedby="${described}" ${problem?.field === 'card' ? html`aria-invalid="true"` : ''} />
        <datalist id="test-cards">
          ${TEST_CARDS.map((card) => html`<option value="${groupDigits(card.number)}">${card.hint}</option>`)}
        </datalist>
      </div>
      <div class="hints" id="card-hints">
        <p>Test cards</p>
        <ul>
          ${TEST_CARDS.map((card) => html`<li><code>${groupDigits(card.number)}</code> <span>${card.hint}</span></li>`)}
        </ul>
      </div>
    </div>
  </div>`
}

function bankMethod(typed: Typed): Html {
  return html`<div class="method">
    <label class="choice">
      <input type="radio" name="method" value="bank_debit" ${typed.method === 'bank_debit' ? 'checked' : ''} />
      Bank debit (delayed)
    </label>
    <div class="details">
      <p class="quiet">
        The order goes through now and the money is decided later: choose on
        <a href="/_local">the stand-in's own page</a> whether it arrives or fails.
      </p>
    </div>
  </div>`
}

function buttonLabel(submitType: string | null, amount: string): string {
  if (submitType === 'book') return `Book for ${amount}`
  if (submitType === 'donate') return `Donate ${amount}`
  return `Pay ${amount}`
}
