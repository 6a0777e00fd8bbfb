import { findThreadOwner } from '../conversation/queries.ts'
import { customerProcedure, memberProcedure } from '../core/procedures.ts'
import { StreamFrom, streamOf } from '../core/stream-of.ts'
import { followChanges } from './follow-changes.ts'
import { Changed, StaffStream } from './schemas.ts'
import { topics } from './wakeups.ts'

/** Wakes the admin app when anything of the tenant changes. */
export const memberChanges = memberProcedure
  .meta({ limit: 'stream' })
  .input(StaffStream)
  .output(streamOf(Changed))
  .subscription(async ({ ctx, input, signal }) => {
    const { tenantId } = ctx.entrance.principal
    const { conversationId } = input
    // One that is not theirs is none, as everywhere.
    if (conversationId) await ctx.entrance.get(({ db }) => findThreadOwner(db, tenantId, conversationId))
    return followChanges({
      ...ctx,
      topics: {
        conversation: topics.staff(tenantId, 'conversation'),
        booking: topics.staff(tenantId, 'booking'),
        project: topics.staff(tenantId, 'project'),
        ...(conversationId && { typing: topics.typingTo(tenantId, conversationId) }),
      },
      lastEventId: input.lastEventId,
      signal: signal ?? ctx.signal,
    })
  })

/** Wakes the Project Hub when the customer's own project changes. */
export const customerChanges = customerProcedure
  .meta({ limit: 'stream' })
  .input(StreamFrom)
  .output(streamOf(Changed))
  .subscription(({ ctx, input, signal }) =>
    followChanges({
      ...ctx,
      topics: { project: topics.project(ctx.entrance.principal.subjectId) },
      lastEventId: input.lastEventId,
      signal: signal ?? ctx.signal,
    }),
  )
