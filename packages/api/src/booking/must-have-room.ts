import type { VisitorSessionId } from '@frontdesk/db/ids'
import { ApiError } from '../core/api-error.ts'
import type { Scope } from '../core/entrance.ts'
import { countOpenOfVisitor } from './queries.ts'

const mostOpen = 3

/**
 * Nobody keeps a whole week from others without paying: only so many bookings of one visitor wait at the same time for the
 * business's answer or for money. The caller holds the session's lock, so that two calls at once see each other
 * (open-bookings.test.ts).
 */
export async function mustHaveRoom({ tx, tenantId, subjectId }: Scope<VisitorSessionId>): Promise<void> {
  const { count } = await countOpenOfVisitor(tx, tenantId, subjectId).executeTakeFirstOrThrow()
  if (count >= mostOpen) throw new ApiError('too_many_open')
}
