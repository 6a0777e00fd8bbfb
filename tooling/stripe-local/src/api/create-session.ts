import { minimumCharge } from '../money/currencies.ts'
import { formatAmount } from '../money/format-amount.ts'
import { newLineItem } from '../objects/line-item.ts'
import { newSession } from '../objects/session.ts'
import { delayedMethodFor } from '../payments/delayed-methods.ts'
import type { Session, SessionRecord } from '../state/state.ts'
import { seconds } from '../state/world.ts'
import type { Call } from './endpoint.ts'
import type { CreateSession } from './session-params.ts'
import { invalid } from './stripe-error.ts'

export function createSession({ world, account }: Call, wish: CreateSession): Session {
  const created = seconds(world)
  if (world.state.accounts.get(account)?.charges_enabled !== true)
    throw invalid('Your account cannot currently make charges.', 'account')
  refuseExpiry(wish.expires_at, created)
  const currency = oneCurrency(wish)
  const lines = wish.line_items.map((line) => newLine(line, created))
  const total = lines.reduce((sum, line) => sum + line.item.amount_total, 0)
  refuseTotal(total, currency)
  const facts = { url: world.url, created, currency, total, methods: methodsFor(wish, currency) }
  const record: SessionRecord = { account, session: newSession(wish, facts), lines, intentData: intentDataOf(wish) }
  world.state.sessions.set(record.session.id, record)
  world.changed()
  return record.session
}

type Line = CreateSession['line_items'][number]

function newLine({ price_data: price, quantity }: Line, created: number): SessionRecord['lines'][number] {
  const { name, description } = price.product_data
  const item = newLineItem({ name, currency: price.currency, unitAmount: price.unit_amount, quantity, created })
  return { item, note: description ?? null }
}

function refuseExpiry(expiresAt: number | undefined, created: number): void {
  if (expiresAt === undefined) return
  if (expiresAt < created + 30 * 60) {
    throw invalid(
      'The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation.',
      'expires_at',
    )
  }
  if (expiresAt > created + 24 * 60 * 60) {
    throw invalid('The `expires_at` timestamp must be less than 24 hours from Checkout Session creation.', 'expires_at')
  }
}

function oneCurrency(wish: CreateSession): string {
  const currencies = new Set(wish.line_items.map((line) => line.price_data.currency))
  const [currency = '', ...others] = currencies
  if (others.length > 0) throw invalid('All line items must have the same currency.', 'line_items')
  return currency
}

function refuseTotal(total: number, currency: string): void {
  const least = minimumCharge(currency)
  if (total < least) {
    const message = `The Checkout Session's total amount due must add up to at least ${formatAmount(least, currency)} ${currency}`
    throw invalid(message, 'line_items', 'amount_too_small')
  }
  if (total > 99_999_999) {
    const message = `The Checkout Session's total amount due must be no more than ${formatAmount(99_999_999, currency)} ${currency}`
    throw invalid(message, 'line_items', 'amount_too_large')
  }
}

/** What suits the currency, narrowed by what the business allows and excludes, as Stripe narrows it. */
function methodsFor(wish: CreateSession, currency: string): string[] {
  const { allowed_payment_method_types: allowed, excluded_payment_method_types: excluded } = wish
  const suitable = (['card', delayedMethodFor(currency)] as const)
    .filter((method) => method !== undefined)
    .filter((method) => allowed === undefined || allowed.includes(method))
    .filter((method) => excluded === undefined || !excluded.includes(method))
  if (suitable.length === 0) {
    const param = allowed === undefined ? 'excluded_payment_method_types' : 'allowed_payment_method_types'
    throw invalid(`No payment method is left for a session in ${currency}.`, param)
  }
  return suitable
}

function intentDataOf({ payment_intent_data: data }: CreateSession): SessionRecord['intentData'] {
  return {
    metadata: data?.metadata ?? {},
    description: data?.description ?? null,
    receiptEmail: data?.receipt_email ?? null,
    statementDescriptorSuffix: data?.statement_descriptor_suffix ?? null,
  }
}
