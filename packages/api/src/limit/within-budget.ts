import type { VisitorSessionId } from '@frontdesk/db/ids'
import { ApiError } from '../core/api-error.ts'
import type { Entrance } from '../core/entrance.ts'
import type { RequestContext } from '../core/request-context.ts'
import { findVisit } from '../session/queries.ts'
import { type Budget, budgets } from './limits.ts'

type Asking = Pick<RequestContext, 'deps' | 'responseHeaders'> & { entrance: Entrance<VisitorSessionId> }

/**
 * Counts what a visitor does by their session. One whom the staff have blocked is answered as if their budget were used up, to
 * the byte (block.test.ts).
 */
export async function withinBudget({ deps, responseHeaders, entrance }: Asking, budget: Budget): Promise<void> {
  const visit = await entrance.get(({ db, tenantId, subjectId }) => findVisit(db, tenantId, subjectId))
  const { limit, windowSeconds } = budgets[budget]
  const windowMs = windowSeconds * 1_000
  const now = deps.now().getTime()
  const endsAt = new Date((Math.floor(now / windowMs) + 1) * windowMs)
  const hash = deps.limitSecrets.hash('budget', budget, visit.id)
  const [used = Infinity] = await deps.limiter.count([{ hash, limit, endsAt, windowMs }]).catch((cause: unknown) => {
    throw new ApiError('unavailable', { cause })
  })
  if (used <= limit && !visit.blocked_at) return
  responseHeaders.set('Retry-After', String(Math.ceil((endsAt.getTime() - now) / 1_000)))
  throw new ApiError('slow_down')
}
