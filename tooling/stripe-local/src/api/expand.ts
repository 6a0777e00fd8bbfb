import type { World } from '../state/world.ts'
import { listPage } from './list-page.ts'
import { invalid } from './stripe-error.ts'

type Json = Record<string, unknown>
type Scope = { world: World; account: string }

/** Puts objects in the place of their ids, as https://docs.stripe.com/api/expanding_objects says. `answer` is a copy. */
export function expand(scope: Scope, answer: Json, paths: readonly string[]): Json {
  for (const path of paths) expandPath(scope, answer, { path, rest: path.split('.') })
  return answer
}

function expandPath(scope: Scope, target: Json, { path, rest }: { path: string; rest: string[] }): void {
  const [key = '', ...deeper] = rest
  const value = resolve(scope, target, key)
  if (value === undefined) {
    throw invalid(
      `This property cannot be expanded (${path}). You may want to try expanding another property.`,
      'expand',
    )
  }
  if (value === null) return
  target[key] = value
  if (deeper.length === 0) return
  for (const inner of Array.isArray(value) ? value : [value]) {
    if (isJson(inner)) expandPath(scope, inner, { path, rest: deeper })
  }
}

/** Undefined where there is nothing that could be expanded. */
function resolve(scope: Scope, target: Json, key: string): unknown {
  if (key === 'line_items' && target['object'] === 'checkout.session') return lineItems(scope, String(target['id']))
  if (key === 'refunds' && target['object'] === 'charge') return refundsOf(scope, String(target['id']))
  const value = target[key]
  if (typeof value !== 'string') return value
  return EXPANDABLE.has(key) ? copyOf(scope, value) : undefined
}

const EXPANDABLE = new Set(['payment_intent', 'latest_charge', 'charge'])

function copyOf({ world, account }: Scope, id: string): unknown {
  const { intents, charges } = world.state
  const found = intents.get(id) ?? charges.get(id)
  return found?.account === account ? structuredClone(found.object) : undefined
}

function lineItems({ world }: Scope, id: string): object {
  const items = world.state.sessions.get(id)?.lines.map((line) => line.item) ?? []
  return {
    object: 'list',
    data: structuredClone(items),
    has_more: false,
    url: `/v1/checkout/sessions/${id}/line_items`,
  }
}

function refundsOf({ world }: Scope, charge: string): object {
  const refunds = [...world.state.refunds.values()]
    .map((owned) => owned.object)
    .filter((refund) => refund.charge === charge)
  return structuredClone(listPage(`/v1/charges/${charge}/refunds`, refunds, {}))
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null
}
