import { z } from 'zod'
import { Before, Terms } from '../booking/terms.ts'
import { idIn, idOut } from '../core/id-schema.ts'
import { AmountMinor, Money, line, text } from '../core/field-schemas.ts'
import { checkSettings } from './check-settings.ts'

const QuestionKind = z.enum(['text', 'long_text', 'choice', 'yes_no'])

/** What a visitor can choose from. */
export const OfferedService = z.strictObject({
  id: idOut('service'),
  name: z.string(),
  description: z.string(),
  location: z.string(),
  /** What the business groups its services by; '' is none. */
  category: z.string(),
  durationMinutes: z.int(),
  price: Money,
  /** What is due at once, where that is not the whole price. */
  deposit: Money.nullable(),
  needsApproval: z.boolean(),
  /** More than one: several bookings share a start. */
  seats: z.int(),
  providers: z.array(z.strictObject({ id: idOut('provider'), name: z.string() })),
  addons: z.array(
    z.strictObject({ id: idOut('service_addon'), name: z.string(), extraMinutes: z.int(), price: Money }),
  ),
  questions: z.array(
    z.strictObject({
      id: idOut('service_question'),
      kind: QuestionKind,
      label: z.string(),
      choices: z.array(z.string()),
      required: z.boolean(),
    }),
  ),
  /** Until when customers cancel and move it by themselves; null means never. */
  cancelUntil: Before.nullable(),
  rescheduleUntil: Before.nullable(),
  /** Who cancels that early gets so much back, the earliest first; after the last of them nothing. */
  refunds: z.array(z.strictObject({ until: Before, percent: z.int() })),
})
export type OfferedService = z.input<typeof OfferedService>
export const OfferedServices = z.strictObject({ services: z.array(OfferedService), businessZone: z.string() })

const addon = { name: line(120), extraMinutes: z.int().min(0).max(480), priceMinor: AmountMinor }
/** `choices` are for a choice alone. */
const question = {
  kind: QuestionKind,
  label: line(200),
  choices: z.array(line(80)).max(20),
  required: z.boolean(),
}

/** What the business decides about a service; minutes and minor units throughout. */
const settings = {
  name: line(120),
  description: text(1000),
  location: text(300),
  category: text(60).regex(/^\P{Cc}*$/u),
  durationMinutes: z.int().min(5).max(1440),
  intervalMinutes: z.int().min(5).max(1440),
  /** Starts only at multiples of so many minutes on the clock. */
  alignMinutes: z.literal([5, 10, 15, 20, 30, 60]).nullable(),
  bufferBeforeMinutes: z.int().min(0).max(720),
  bufferAfterMinutes: z.int().min(0).max(720),
  noticeMinutes: z.int().min(0).max(525_600),
  horizonDays: z.int().min(1).max(730),
  seats: z.int().min(1).max(500),
  maxPerDay: z.int().min(1).max(1000).nullable(),
  maxPerWeek: z.int().min(1).max(5000).nullable(),
  priceMinor: AmountMinor,
  needsApproval: z.boolean(),
  terms: Terms,
  active: z.boolean(),
}

export const CreateService = z
  .strictObject({
    ...settings,
    providerIds: z.array(idIn('provider')).max(50),
    addons: z.array(z.strictObject(addon)).max(20),
    questions: z.array(z.strictObject(question)).max(30),
  })
  .superRefine(checkSettings)

/** Both lists as a whole: without an id it is a new one, and one that is left out is not offered or asked any more. */
export const UpdateService = z
  .strictObject({
    serviceId: idIn('service'),
    ...settings,
    providerIds: z.array(idIn('provider')).max(50),
    addons: z.array(z.strictObject({ id: idIn('service_addon').optional(), ...addon })).max(20),
    questions: z.array(z.strictObject({ id: idIn('service_question').optional(), ...question })).max(30),
  })
  .superRefine(checkSettings)
export type ServiceSettings = Omit<z.output<typeof UpdateService>, 'serviceId'>

export const Service = z.strictObject({
  id: idOut('service'),
  ...settings,
  currency: z.string(),
  providerIds: z.array(idOut('provider')),
  addons: z.array(z.strictObject({ id: idOut('service_addon'), ...addon })),
  questions: z.array(z.strictObject({ id: idOut('service_question'), ...question })),
})
export type Service = z.input<typeof Service>
export const ServiceList = z.strictObject({ services: z.array(Service) })
