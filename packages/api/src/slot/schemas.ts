import { z } from 'zod'
import { idIn, idOut } from '../core/id-schema.ts'
import { InstantIn, InstantOut } from '../core/field-schemas.ts'

/** `from` inclusive, `to` exclusive, at most 62 days apart; `providerId` left out means whoever is free. */
export const SlotQuestion = z
  .strictObject({ serviceId: idIn('service'), providerId: idIn('provider').optional(), from: InstantIn, to: InstantIn })
  .refine(({ from, to }) => to.getTime() - from.getTime() <= 62 * 86_400_000, { path: ['to'] })
export const Slots = z.strictObject({
  slots: z.array(z.strictObject({ startsAt: InstantOut, providerIds: z.array(idOut('provider')) })),
})
