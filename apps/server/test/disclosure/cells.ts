import type { IdField } from './discover.ts'
import { withId } from './example-ids.ts'
import { exampleOf } from './examples.ts'
import type { Principal } from './principals.ts'
import type { ProofWorld, StrangeState } from './proof-world.ts'
import { keyOf, strangeStates } from './proof-world.ts'
import type { SurfaceProcedure } from './surfaces.ts'
import type { Call } from './call.ts'

/** One call of one arm: this procedure, asked by this principal, with an id in this state. */
export type Cell = {
  procedure: SurfaceProcedure
  field: IdField
  principal: Principal
  state: StrangeState
  call: Call
}

/** Every strange id of a field, so many of each state, each within an input that is otherwise the caller's own. */
export async function strangeCells(
  world: ProofWorld,
  subject: { procedure: SurfaceProcedure; field: IdField; principal: Principal },
  perState: number,
): Promise<Cell[]> {
  const { procedure, field, principal } = subject
  const ids = world.ids[keyOf(procedure, field)]
  if (!ids) throw new Error(`${keyOf(procedure, field)} has no ids`)
  const input = await exampleOf(procedure.name, world.a)
  return strangeStates.flatMap((state) =>
    ids[state].slice(0, perState).map((id) => ({
      ...subject,
      state,
      call: {
        surface: procedure.surface,
        procedure: procedure.path,
        input: withId(input, field.path, id),
        credential: principal.credential,
      },
    })),
  )
}
