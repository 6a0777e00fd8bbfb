import type { Service } from '../api/wire.ts'

export type Category = { name: string; services: readonly Service[] }

/** Services under what the business groups them by, by name; those of no group come first and have no heading. */
export function byCategory(services: readonly Service[]): Category[] {
  const groups = Map.groupBy(services, ({ category }) => category)
  const categories = [...groups].map(([name, inIt]) => ({ name, services: inIt }))
  return categories.toSorted((a, b) => a.name.localeCompare(b.name))
}
