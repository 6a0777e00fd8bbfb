import { z } from 'zod'
import { idIn, idOut } from '../core/id-schema.ts'
import { InstantIn, InstantOut } from '../core/field-schemas.ts'

/**
 * `from` inclusive, `to` exclusive, at most 62 days apart; `providerId` left out means whoever is free. `addonIds` make
 * the appointment as much longer; `seats` are how many somebody needs at once in a group.
 */
export const SlotQuestion = z
  .strictObject({
    serviceId: idIn('service'),
    providerId: idIn('provider').optional(),
    from: InstantIn,
    to: InstantIn,
    addonIds: z.array(idIn('service_addon')).max(20).default([]),
    seats: z.int().min(1).max(20).default(1),
  })
  .refine(({ from, to }) => to.getTime() - from.getTime() <= 62 * 86_400_000, { path: ['to'] })
export const Slots = z.strictObject({
  slots: z.array(
    z.strictObject({
      startsAt: InstantOut,
      providerIds: z.array(idOut('provider')),
      /** Of a group: how many can still be taken at once. Null where an appointment is nobody else's. */
      seatsLeft: z.int().nullable(),
    }),
  ),
})
