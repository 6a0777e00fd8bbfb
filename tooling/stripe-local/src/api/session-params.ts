import { integer, list, object, oneOf, optional, text } from './readers.ts'
import type { Read } from './readers.ts'
import { currency, email, metadata, url } from './value-readers.ts'

export type CreateSession = { [K in keyof typeof createSessionParams]: Read<(typeof createSessionParams)[K]> }

const LOCALES = `
  auto bg cs da de el en en-GB es es-419 et fi fil fr fr-CA hi-IN hr hu id it ja ko lt lv ms mt nb nl pl pt pt-BR ro ru
  sk sl sv th tr vi zh zh-HK zh-TW`
  .trim()
  .split(/\s+/)

const paymentMethod = oneOf('card', 'sepa_debit', 'us_bank_account', 'bacs_debit')

/** What the stand-in takes of https://docs.stripe.com/api/checkout/sessions/create; the rest it refuses as unknown. */
// `payment_method_types` left the API with the release "endive":
// https://docs.stripe.com/changelog/endive/2026-09-30/remove-payment-method-types-checkout-sessions
export const createSessionParams = {
  allowed_payment_method_types: optional(list(paymentMethod, 1)),
  cancel_url: optional(url),
  client_reference_id: optional(text(200)),
  customer_email: optional(email),
  excluded_payment_method_types: optional(list(paymentMethod, 1)),
  expires_at: optional(integer()),
  line_items: list(
    object({
      price_data: object({
        currency,
        product_data: object({ name: text(), description: optional(text()), metadata: optional(metadata) }),
        unit_amount: integer(0, 99_999_999),
      }),
      quantity: integer(1, 999_999),
    }),
    1,
  ),
  locale: optional(oneOf(...LOCALES)),
  metadata: optional(metadata),
  mode: oneOf('payment'),
  payment_intent_data: optional(
    object({
      description: optional(text(1000)),
      metadata: optional(metadata),
      receipt_email: optional(email),
      statement_descriptor_suffix: optional(text(22)),
    }),
  ),
  submit_type: optional(oneOf('auto', 'book', 'donate', 'pay')),
  success_url: url,
  ui_mode: optional(oneOf('hosted_page')),
}
