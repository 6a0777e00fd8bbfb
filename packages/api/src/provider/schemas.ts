import { z } from 'zod'
import { idIn, idOut } from '../core/id-schema.ts'
import { DateIn } from '../core/field-schemas.ts'

const WallRange = z.strictObject({ from: z.int().min(0).max(1439), to: z.int().min(1).max(2880) })

/** ISO weekdays (1 = Monday), minutes after midnight in the provider's zone; `to` above 1440 is past midnight. */
export const WeeklyHours = z.array(WallRange.extend({ weekday: z.int().min(1).max(7) })).max(70)
/** A date that differs from its weekday; no ranges means closed. */
export const DateOverrides = z.array(z.strictObject({ date: DateIn, ranges: z.array(WallRange).max(10) })).max(366)

export const Provider = z.strictObject({
  id: idOut('provider'),
  name: z.string(),
  zone: z.string(),
  active: z.boolean(),
})
export const ProviderList = z.strictObject({ providers: z.array(Provider) })
export const ProviderById = z.strictObject({ providerId: idIn('provider') })
export const Availability = z.strictObject({
  providerId: idOut('provider'),
  zone: z.string(),
  weeklyHours: WeeklyHours,
  overrides: DateOverrides,
})
/** Replaces both lists as a whole. */
export const SetAvailability = z.strictObject({
  providerId: idIn('provider'),
  weeklyHours: WeeklyHours,
  overrides: DateOverrides,
})
