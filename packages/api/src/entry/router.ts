import { Done, Empty, done } from '../core/field-schemas.ts'
import { router, visitorProcedure } from '../core/procedures.ts'
import { entryAsked } from './entry-asked.ts'
import { giveEntry } from './give-entry.ts'
import { findStanding } from './queries.ts'
import { EntryAsked, GiveEntry } from './schemas.ts'

/** What comes before the first message of a visitor, if the business wants anything to. */
export const visitorEntry = router({
  get: visitorProcedure
    .meta({ limit: 'read' })
    .input(Empty)
    .output(EntryAsked)
    .query(async ({ ctx: { entrance } }) => {
      const row = await entrance.get(({ db, tenantId, subjectId }) => findStanding(db, tenantId, subjectId))
      return entryAsked(await entrance.keys(), row)
    }),
  give: visitorProcedure
    .meta({ limit: 'write', waitsForEntry: 'never' })
    .input(GiveEntry)
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await ctx.entrance.transaction((scope) => giveEntry(scope, { ...input, now: ctx.deps.now() }))
      return done
    }),
})
