import { customerRouter } from '@frontdesk/api/routers/customer'
import { integrationRouter } from '@frontdesk/api/routers/integration'
import { memberRouter } from '@frontdesk/api/routers/member'
import { visitorRouter } from '@frontdesk/api/routers/visitor'
import type { AnyRouter } from '@trpc/server'
import type { SurfaceName } from './call.ts'
import { type Procedure, discover } from './discover.ts'

export const surfaces: Record<SurfaceName, AnyRouter> = {
  visitor: visitorRouter,
  customer: customerRouter,
  member: memberRouter,
  integration: integrationRouter,
}

export type SurfaceProcedure = Procedure & { surface: SurfaceName; name: string }

/** End the caller's session: last. */
const last = new Set(['customer.hub.leave', 'member.auth.logout'])

/** Every procedure of every surface, as the routers have them. */
export function allProcedures(routers: Record<string, AnyRouter> = surfaces): SurfaceProcedure[] {
  return Object.entries(routers)
    .flatMap(([surface, router]) =>
      discover(router).map((found) => ({
        ...found,
        surface: surface as SurfaceName, // a key of the record above
        name: `${surface}.${found.path}`,
      })),
    )
    .toSorted((a, b) => Number(last.has(a.name)) - Number(last.has(b.name)))
}
