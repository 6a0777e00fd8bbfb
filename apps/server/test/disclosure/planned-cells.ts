import type { Principals } from './principals.ts'
import { strangeStates } from './proof-world.ts'
import { questions } from './questions.ts'
import { allProcedures } from './surfaces.ts'

/** Ids of each state: for the surface's first principal, and for each of the others. */
export const idsPerState = { first: 50, others: 4 }

/** How many cells the bytes arm has to compare, from the routers alone. */
export function plannedCells(principals: Principals, armsOf: (question: string) => number): number {
  const byId = allProcedures()
    .filter(({ idFields }) => idFields.length > 0)
    .map(({ surface, idFields }) => {
      const everybody = principals[surface].length
      const ids = idsPerState.first + (everybody - 1) * idsPerState.others
      return idFields.length * strangeStates.length * ids + everybody
    })
  const open = Object.keys(questions).map((name) => 2 * armsOf(name))
  return [...byId, ...open].reduce((sum, cells) => sum + cells, 0)
}
