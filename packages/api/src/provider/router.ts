import { Done, Empty, done } from '../core/field-schemas.ts'
import { audit } from '../core/audit.ts'
import { mustExist } from '../core/must-exist.ts'
import { memberProcedure, router } from '../core/procedures.ts'
import { managers } from '../core/roles.ts'
import { addTimeOff } from './add-time-off.ts'
import { createProvider } from './create-provider.ts'
import { findAvailability, listProviders, setProviderActive, setProviderName } from './queries.ts'
import {
  AddTimeOff,
  Availability,
  CreateProvider,
  OpenRange,
  Provider,
  ProviderById,
  ProviderList,
  RangeQuestion,
  RemoveTimeOff,
  RenameProvider,
  SetAvailability,
  SetProviderActive,
  SetProviderZone,
  Week,
  WeekQuestion,
} from './schemas.ts'
import { setAvailability, showAvailability } from './set-availability.ts'
import { setZone } from './set-zone.ts'
import { showRange } from './show-range.ts'
import { showWeek } from './show-week.ts'
import { deleteTimeOff } from './time-off-queries.ts'

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
  create: memberProcedure
    .meta({ limit: 'write', required: managers })
    .input(CreateProvider)
    .output(Provider)
    .mutation(({ ctx, input }) => ctx.entrance.transaction((scope) => createProvider(scope, input))),
  setActive: memberProcedure
    .meta({ limit: 'write', required: managers })
    .input(SetProviderActive)
    .output(Done)
    .mutation(async ({ ctx, input: { providerId: id, active } }) => {
      await ctx.entrance.transaction(async (scope) => {
        mustExist(await setProviderActive(scope.tx, scope.tenantId, { id, active }).executeTakeFirst())
        await audit(scope, active ? 'provider.switched_on' : 'provider.switched_off', id)
      })
      return done
    }),
  setZone: memberProcedure
    .meta({ limit: 'write', required: managers })
    .input(SetProviderZone)
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await ctx.entrance.transaction((scope) => setZone(scope, input, ctx.deps.now()))
      return done
    }),
  week: memberProcedure
    .meta({ limit: 'read' })
    .input(WeekQuestion)
    .output(Week)
    .query(({ ctx, input }) => ctx.entrance.transaction((scope) => showWeek(scope, input))),
  range: memberProcedure
    .meta({ limit: 'list' })
    .input(RangeQuestion)
    .output(OpenRange)
    .query(({ ctx, input }) => showRange(ctx.entrance, input)),
  availability: memberProcedure
    .meta({ limit: 'read' })
    .input(ProviderById)
    .output(Availability)
    .query(async ({ ctx, input }) =>
      showAvailability(
        await ctx.entrance.get(({ db, tenantId }) =>
          findAvailability(db, tenantId, { id: input.providerId, now: ctx.deps.now() }),
        ),
      ),
    ),
  setAvailability: memberProcedure
    .meta({ limit: 'write', required: managers, largeInput: true })
    .input(SetAvailability)
    .output(Availability)
    .mutation(({ ctx, input }) => ctx.entrance.transaction((scope) => setAvailability(scope, input, ctx.deps.now()))),
  addTimeOff: memberProcedure
    .meta({ limit: 'write', required: managers })
    .input(AddTimeOff)
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await ctx.entrance.transaction((scope) => addTimeOff(scope, input, ctx.deps.now()))
      return done
    }),
  removeTimeOff: memberProcedure
    .meta({ limit: 'write', required: managers })
    .input(RemoveTimeOff)
    .output(Done)
    .mutation(async ({ ctx, input: { timeOffId } }) => {
      await ctx.entrance.transaction(async (scope) => {
        const removed = mustExist(await deleteTimeOff(scope.tx, scope.tenantId, timeOffId).executeTakeFirst())
        await audit(scope, 'availability.set', removed.provider_id)
      })
      return done
    }),
})
