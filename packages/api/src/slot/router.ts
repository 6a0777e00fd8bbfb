import { integrationProcedure, memberProcedure, router, visitorProcedure } from '../core/procedures.ts'
import { listSlotsOf } from './list-slots.ts'
import { SlotQuestion, Slots } from './schemas.ts'

export const visitorSlots = router({
  list: visitorProcedure
    .meta({ limit: 'list' })
    .input(SlotQuestion)
    .output(Slots)
    .query(({ ctx, input }) => listSlotsOf(ctx, input)),
})

/** The same, for the staff who book for somebody. */
export const memberSlots = router({
  list: memberProcedure
    .meta({ limit: 'list' })
    .input(SlotQuestion)
    .output(Slots)
    .query(({ ctx, input }) => listSlotsOf(ctx, input)),
})

export const integrationSlots = router({
  list: integrationProcedure
    .meta({ limit: 'list', required: ['services:read'] })
    .input(SlotQuestion)
    .output(Slots)
    .query(({ ctx, input }) => listSlotsOf(ctx, input)),
})
