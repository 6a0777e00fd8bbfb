import { Done, Empty, done } from '../core/field-schemas.ts'
import { audit } from '../core/audit.ts'
import { mustExist } from '../core/must-exist.ts'
import { memberProcedure, router } from '../core/procedures.ts'
import { managers } from '../core/roles.ts'
import { findAvailability, listProviders, setProviderName } from './queries.ts'
import { Availability, ProviderById, ProviderList, RenameProvider, SetAvailability } from './schemas.ts'
import { setAvailability, showAvailability } from './set-availability.ts'

/** Who and what can be booked, and when. */
export const memberProviders = router({
  list: memberProcedure
    .meta({ limit: 'list' })
    .input(Empty)
    .output(ProviderList)
    .query(async ({ ctx }) => ({
      providers: await ctx.entrance.list(({ db, tenantId }) => listProviders(db, tenantId)),
    })),
  rename: memberProcedure
    .meta({ limit: 'write', required: managers })
    .input(RenameProvider)
    .output(Done)
    .mutation(async ({ ctx, input: { providerId: id, name } }) => {
      await ctx.entrance.transaction(async (scope) => {
        mustExist(await setProviderName(scope.tx, scope.tenantId, { id, name }).executeTakeFirst())
        await audit(scope, 'provider.renamed', id)
      })
      return done
    }),
  availability: memberProcedure
    .meta({ limit: 'read' })
    .input(ProviderById)
    .output(Availability)
    .query(async ({ ctx, input }) =>
      showAvailability(await ctx.entrance.get(({ db, tenantId }) => findAvailability(db, tenantId, input.providerId))),
    ),
  setAvailability: memberProcedure
    .meta({ limit: 'write', required: managers, largeInput: true })
    .input(SetAvailability)
    .output(Availability)
    .mutation(({ ctx, input }) => ctx.entrance.transaction((scope) => setAvailability(scope, input))),
})
