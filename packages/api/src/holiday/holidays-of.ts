import { createRequire } from 'node:module'
import type Library from 'date-holidays'

/** An ISO country, and one of its states or a part of one, as `holidayRegions` names them. */
export type HolidayPlace = { country: string; region: string | null }
export type Holiday = { date: string; name: string }

const HOUR = 3_600_000
const DAY = 24 * HOUR
const mostYears = 1_000

const known = new Map<string, Holiday[]>()
let library: typeof Library | undefined

/** The whole days on which the place does not work, in order; none where the library knows no such place. */
export function holidaysOf(place: HolidayPlace, year: number): readonly Holiday[] {
  const key = `${place.country} ${place.region ?? ''} ${year}`
  const before = known.get(key)
  if (before) return before
  const holidays = isHolidayPlace(place) ? read(place, year) : []
  if (known.size >= mostYears) known.clear()
  known.set(key, holidays)
  return holidays
}

export function isHolidayPlace({ country, region }: HolidayPlace): boolean {
  return (
    Object.hasOwn(holidayCountries(), country) && (region === null || Object.hasOwn(holidayRegions(country), region))
  )
}

/** Names by code. */
export function holidayCountries(): Record<string, string> {
  return new (load())().getCountries('en')
}

/** Names by code: 'BY', or 'BY/A' for a part of it. */
export function holidayRegions(country: string): Record<string, string> {
  const all = new (load())()
  const states = Object.entries(all.getStates(country, 'en') ?? {})
  return Object.fromEntries(
    states.flatMap(([state, name]) => [
      [state, name],
      ...Object.entries(all.getRegions(country, state, 'en') ?? {}).map(([part, of]) => [`${state}/${part}`, of]),
    ]),
  )
}

function read({ country, region }: HolidayPlace, year: number): Holiday[] {
  const [state, part] = region?.split('/') ?? []
  const calendar = new (load())({ country, ...(state && { state }), ...(part && { region: part }) })
  const days = calendar
    .getHolidays(year, 'en')
    .filter(({ type }) => type === 'public')
    .flatMap(({ date, name, start, end }) =>
      // Half a day is none; a day on which the clock changes may lack an hour.
      Array.from({ length: Math.floor((end.getTime() - start.getTime() + 2 * HOUR) / DAY) }, (_, index) => ({
        date: new Date(Date.parse(`${date.slice(0, 10)}T00:00Z`) + index * DAY).toISOString().slice(0, 10),
        name,
      })),
    )
  const byDate = new Map(days.map((day) => [day.date, day]))
  return [...byDate.values()].sort((a, b) => (a.date < b.date ? -1 : 1))
}

/** Three megabytes of every country's rules: only for whoever keeps holidays. */
function load(): typeof Library {
  library ??= createRequire(import.meta.url)('date-holidays') as typeof Library // what its types say of the same module
  return library
}
