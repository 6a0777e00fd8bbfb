import { newId } from '../new-id.ts'
import type { LineItem } from '../state/state.ts'

type Wish = { name: string; currency: string; unitAmount: number; quantity: number; created: number }

export function newLineItem(wish: Wish): LineItem {
  const total = wish.unitAmount * wish.quantity
  return {
    id: newId('li'),
    object: 'item',
    adjustable_quantity: null,
    amount_discount: 0,
    amount_subtotal: total,
    amount_tax: 0,
    amount_total: total,
    currency: wish.currency,
    description: wish.name,
    metadata: {},
    price: {
      id: newId('price'),
      object: 'price',
      active: false,
      billing_scheme: 'per_unit',
      created: wish.created,
      currency: wish.currency,
      custom_unit_amount: null,
      livemode: false,
      lookup_key: null,
      metadata: {},
      nickname: null,
      product: newId('prod'),
      recurring: null,
      tax_behavior: 'unspecified',
      tiers_mode: null,
      transform_quantity: null,
      type: 'one_time',
      unit_amount: wish.unitAmount,
      unit_amount_decimal: String(wish.unitAmount),
    },
    quantity: wish.quantity,
  }
}
