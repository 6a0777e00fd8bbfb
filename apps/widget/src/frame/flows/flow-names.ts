import { words } from '../words.ts'
import type { Flow } from './flows.ts'

/** What a flow is called: by the business, or by our own words for what it does. */
export function flowName({ key, label }: Pick<Flow, 'key' | 'label'>): string {
  const { names } = words.flows
  return label ?? (key in names ? names[key as keyof typeof names] : key) // just looked up
}
