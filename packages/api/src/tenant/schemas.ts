import { z } from 'zod'
import { Currency, Zone, line, text } from '../core/field-schemas.ts'
import { idOut } from '../core/id-schema.ts'

/** BCP 47, as far as a business needs it: a language, and perhaps a script or a region. */
const Language = z
  .string()
  .max(12)
  .regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/)
/** The first one is for whoever prefers none of them. */
const Languages = z
  .array(Language)
  .min(1)
  .max(10)
  .refine((languages) => new Set(languages).size === languages.length)

export const CreateTenant = z.strictObject({
  name: line(120),
  zone: Zone,
  currency: Currency,
  languages: Languages,
  /** What whoever sets it up is called there. */
  displayName: line(80),
})
export type CreateTenant = z.output<typeof CreateTenant>

export const UpdateTenant = z.strictObject({
  name: line(120),
  address: text(500),
  zone: Zone,
  currency: Currency,
  languages: Languages,
})
export type UpdateTenant = z.output<typeof UpdateTenant>

export const Tenant = z.strictObject({
  id: idOut('tenant'),
  name: z.string(),
  address: z.string(),
  zone: z.string(),
  currency: z.string(),
  /** Something was booked, so its prices are in this currency for good. */
  isCurrencyFixed: z.boolean(),
  languages: z.array(z.string()),
})
