import { Empty } from '../core/field-schemas.ts'
import { openProcedure, router } from '../core/procedures.ts'
import { Challenge, createChallenge } from './challenge.ts'

/** What a caller may be asked to work out before it goes on: see `work` in limits.ts. */
export const visitorWork = router({
  challenge: openProcedure
    .meta({ limit: 'challenge' })
    .input(Empty)
    .output(Challenge)
    // Another one for each who asks.
    .mutation(({ ctx: { deps } }) => createChallenge(deps.limitSecrets, deps.now())),
})
