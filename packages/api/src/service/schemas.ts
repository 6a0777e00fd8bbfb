import { z } from 'zod'
import { idIn, idOut } from '../core/id-schema.ts'
import { AmountMinor, Money, line, text } from '../core/field-schemas.ts'

/** What a visitor can choose from. */
export const OfferedService = z.strictObject({
  id: idOut('service'),
  name: z.string(),
  description: z.string(),
  location: z.string(),
  durationMinutes: z.int(),
  price: Money,
  needsApproval: z.boolean(),
  providers: z.array(z.strictObject({ id: idOut('provider'), name: z.string() })),
})
export type OfferedService = z.input<typeof OfferedService>
export const OfferedServices = z.strictObject({ services: z.array(OfferedService), businessZone: z.string() })

/** What the business decides about a service; minutes and minor units throughout. */
export const ServiceSettings = z.strictObject({
  name: line(120),
  description: text(1000),
  location: text(300),
  durationMinutes: z.int().min(5).max(1440),
  intervalMinutes: z.int().min(5).max(1440),
  bufferBeforeMinutes: z.int().min(0).max(720),
  bufferAfterMinutes: z.int().min(0).max(720),
  noticeMinutes: z.int().min(0).max(525_600),
  horizonDays: z.int().min(1).max(730),
  priceMinor: AmountMinor,
  needsApproval: z.boolean(),
  active: z.boolean(),
  providerIds: z.array(idIn('provider')).max(50),
})
export type ServiceSettings = z.output<typeof ServiceSettings>
export const UpdateService = ServiceSettings.extend({ serviceId: idIn('service') })

export const Service = z.strictObject({
  ...ServiceSettings.shape,
  id: idOut('service'),
  currency: z.string(),
  providerIds: z.array(idOut('provider')),
})
export type Service = z.input<typeof Service>
export const ServiceList = z.strictObject({ services: z.array(Service) })
