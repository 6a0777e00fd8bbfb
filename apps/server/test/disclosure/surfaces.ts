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

/** A cursor is never twice the same, so a list is asked before it has a second page. */
const first = ['integration.booking.list']
/** What ends the booking or the session that others go by comes last, in this order. */
const last = ['customer.booking.cancel', 'customer.hub.leave', 'member.auth.logout']

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
    .toSorted((a, b) => rank(a.name) - rank(b.name))
}

function rank(name: string): number {
  return first.includes(name) ? -2 : last.indexOf(name)
}
