import { z } from 'zod'
import { Currency, Zone, line, text } from '../core/field-schemas.ts'
import { idOut } from '../core/id-schema.ts'
import { isHolidayPlace } from '../holiday/holidays-of.ts'

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

export const UpdateTenant = z
  .strictObject({
    name: line(120),
    address: text(500),
    zone: Zone,
    currency: Currency,
    languages: Languages,
    /** ISO 3166; null keeps none. */
    holidayCountry: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .max(2)
      .nullable(),
    /** A part of that country, as `holidayPlaces` names it. */
    holidayRegion: z.string().min(1).max(20).nullable(),
  })
  .refine(({ holidayCountry: country }) => country === null || isHolidayPlace({ country, region: null }), {
    path: ['holidayCountry'],
  })
  .refine(
    ({ holidayCountry: country, holidayRegion: region }) =>
      region === null || (country !== null && isHolidayPlace({ country, region })),
    { path: ['holidayRegion'] },
  )
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
  holidayCountry: z.string().nullable(),
  holidayRegion: z.string().nullable(),
})

export const Year = z.strictObject({ year: z.int().min(1970).max(2199) })
/** The days of that year on which nobody works, unless they say so themselves. */
export const Holidays = z.strictObject({ holidays: z.array(z.strictObject({ date: z.string(), name: z.string() })) })

/** Of which countries the holidays are known, and of which parts of the given one. */
export const HolidayPlacesOf = z.strictObject({ country: z.string().max(2).nullable() })
const Place = z.strictObject({ code: z.string(), name: z.string() })
export const HolidayPlaces = z.strictObject({ countries: z.array(Place), regions: z.array(Place) })
