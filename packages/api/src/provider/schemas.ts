import { z } from 'zod'
import { idIn, idOut } from '../core/id-schema.ts'
import { BookingState } from '../booking/states.ts'
import { DateIn, InstantIn, InstantOut, Zone, line } from '../core/field-schemas.ts'

const minutes = { from: z.int().min(0).max(1439), to: z.int().min(1).max(2880) }
const WallRange = z.strictObject(minutes).refine(goesForward, { path: ['to'] })
const WeeklyRange = z.strictObject({ weekday: z.int().min(1).max(7), ...minutes }).refine(goesForward, { path: ['to'] })

/** A date that a business could mean. */
const BusinessDate = DateIn.refine((date) => date >= '1970-01-01' && date < '2200-01-01')

/** ISO weekdays (1 = Monday), minutes after midnight in the provider's zone; `to` above 1440 is past midnight. */
export const WeeklyHours = z.array(WeeklyRange).max(70)
/** A date that differs from its weekday, each once; no ranges means closed. */
export const DateOverrides = z
  .array(z.strictObject({ date: BusinessDate, ranges: z.array(WallRange).max(10) }))
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
const TimeOff = z.strictObject({ id: idOut('time_off'), startsAt: InstantOut, endsAt: InstantOut })
export const Availability = z.strictObject({
  providerId: idOut('provider'),
  zone: z.string(),
  weeklyHours: WeeklyHours,
  overrides: DateOverrides,
  /** Also on the holidays of the business's country, should it keep any. */
  worksOnHolidays: z.boolean(),
  /** How many bookings with them are not over. */
  coming: z.int(),
  /** What is not over yet, soonest first. */
  timeOff: z.array(TimeOff),
})
export type Availability = z.input<typeof Availability>

/** Replaces both lists as a whole; time off stays as it is. */
export const SetAvailability = z.strictObject({
  providerId: idIn('provider'),
  weeklyHours: WeeklyHours,
  overrides: DateOverrides,
  worksOnHolidays: z.boolean(),
})
export type SetAvailability = z.output<typeof SetAvailability>

export const CreateProvider = z.strictObject({ name: line(120), zone: Zone })
export type CreateProvider = z.output<typeof CreateProvider>
export const SetProviderZone = z.strictObject({ providerId: idIn('provider'), zone: Zone })
export type SetProviderZone = z.output<typeof SetProviderZone>
export const SetProviderActive = z.strictObject({ providerId: idIn('provider'), active: z.boolean() })

/** On the provider's clock; minute 1440 is the end of the date. */
const WallTime = z.strictObject({ date: BusinessDate, minute: z.int().min(0).max(1440) })
export type WallTime = z.output<typeof WallTime>
export const AddTimeOff = z.strictObject({ providerId: idIn('provider'), from: WallTime, to: WallTime })
export type AddTimeOff = z.output<typeof AddTimeOff>
export const RemoveTimeOff = z.strictObject({ timeOffId: idIn('time_off') })

/** The week from Monday that the date is in. */
export const WeekQuestion = z.strictObject({ providerId: idIn('provider'), date: BusinessDate })
export type WeekQuestion = z.output<typeof WeekQuestion>
const Stretch = z.strictObject({ startsAt: InstantOut, endsAt: InstantOut })
/** What is open, taken and closed in a week on the provider's clock. */
export const Week = z.strictObject({
  providerId: idOut('provider'),
  zone: z.string(),
  /** From midnight to midnight; `holiday` is its name where it closes the date. */
  days: z.array(Stretch.extend({ date: z.string(), holiday: z.string().nullable() })),
  open: z.array(Stretch),
  bookings: z.array(
    Stretch.extend({
      id: idOut('booking'),
      state: BookingState,
      serviceName: z.string(),
      customerName: z.string(),
      seats: z.int(),
    }),
  ),
  timeOff: z.array(TimeOff),
  /** What other calendars say. */
  outside: z.array(Stretch),
})
export type Week = z.input<typeof Week>

/** `from` inclusive, `to` exclusive, at most 14 days apart; without a provider it is about everybody who is active. */
export const RangeQuestion = z
  .strictObject({ from: InstantIn, to: InstantIn, providerId: idIn('provider').optional() })
  .refine(({ from, to }) => to.getTime() - from.getTime() <= 14 * 86_400_000, { path: ['to'] })
/** What stands behind a calendar. Of everybody together, `open` is when anybody is there, and the rest of one is not told. */
export const OpenRange = z.strictObject({
  open: z.array(Stretch),
  holidays: z.array(Stretch.extend({ date: z.string(), name: z.string() })),
  timeOff: z.array(Stretch),
  outside: z.array(Stretch),
})

export const RenameProvider = z.strictObject({ providerId: idIn('provider'), name: line(120) })

function goesForward(range: { from: number; to: number }): boolean {
  return range.from < range.to
}
