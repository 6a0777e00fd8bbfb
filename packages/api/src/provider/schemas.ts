import { z } from 'zod'
import { idIn, idOut } from '../core/id-schema.ts'
import { DateIn, line } from '../core/field-schemas.ts'

const minutes = { from: z.int().min(0).max(1439), to: z.int().min(1).max(2880) }
const WallRange = z.strictObject(minutes).refine(goesForward, { path: ['to'] })
const WeeklyRange = z.strictObject({ weekday: z.int().min(1).max(7), ...minutes }).refine(goesForward, { path: ['to'] })

/** ISO weekdays (1 = Monday), minutes after midnight in the provider's zone; `to` above 1440 is past midnight. */
export const WeeklyHours = z.array(WeeklyRange).max(70)
/** A date that differs from its weekday, each once; no ranges means closed. */
export const DateOverrides = z
  .array(z.strictObject({ date: DateIn.refine((date) => date >= '1970-01-01'), ranges: z.array(WallRange).max(10) }))
  .max(366)
  .refine((overrides) => new Set(overrides.map(({ date }) => date)).size === overrides.length)

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
export type Availability = z.input<typeof Availability>

/** Replaces both lists as a whole. */
export const SetAvailability = z.strictObject({
  providerId: idIn('provider'),
  weeklyHours: WeeklyHours,
  overrides: DateOverrides,
})
export type SetAvailability = z.output<typeof SetAvailability>

export const RenameProvider = z.strictObject({ providerId: idIn('provider'), name: line(120) })

function goesForward(range: { from: number; to: number }): boolean {
  return range.from < range.to
}
