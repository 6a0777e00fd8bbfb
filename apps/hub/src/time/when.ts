export interface When {
  /** "Tuesday, 12 May 2026" */
  date: string
  /** "10:00 – 11:30" */
  hours: string
  /** "Lisbon time (GMT+1)" */
  zone: string
}

export interface Appointment {
  startsAt: string
  endsAt: string
}

export function whenIn(appointment: Appointment, zone: string, locale: string): When {
  const start = new Date(appointment.startsAt)
  const end = new Date(appointment.endsAt)
  const clock = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: zone })
  return {
    date: longDate(start, zone, locale),
    // Not `formatRange`, which swallows an end that the clock shows like the start, and adds dates around midnight.
    hours: `${clock.format(start)} – ${clock.format(end)}`,
    zone: `${zoneName(zone)} (${offsetName(start, zone)})`,
  }
}

/** The same instant on the business's wall clock; undefined where it reads the same as the viewer's. */
export function whenAtBusiness(
  appointment: Appointment,
  zones: { viewer: string; business: string },
  locale: string,
): When | undefined {
  const start = new Date(appointment.startsAt)
  const end = new Date(appointment.endsAt)
  const isSame = [start, end].every((at) => wallClock(at, zones.viewer) === wallClock(at, zones.business))
  return isSame ? undefined : whenIn(appointment, zones.business, locale)
}

/** Calendar days from now until then, as the viewer counts them: 1 is tomorrow. */
export function daysUntil(at: string, now: number, zone: string): number {
  return Math.round((dayNumber(new Date(at), zone) - dayNumber(new Date(now), zone)) / 86_400_000)
}

/** "14:35" today, "14:35 on Friday, 15 May" otherwise. */
export function deadline(at: string, now: number, where: { zone: string; locale: string }): string {
  const clock = new Intl.DateTimeFormat(where.locale, { timeStyle: 'short', timeZone: where.zone })
  const time = clock.format(new Date(at))
  if (daysUntil(at, now, where.zone) === 0) return `${time} today`
  const day = new Intl.DateTimeFormat(where.locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: where.zone,
  })
  return `${time} on ${day.format(new Date(at))}`
}

/** "Tue 12 May, 10:00" */
export function shortWhen(at: string, zone: string, locale: string): string {
  const day = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', timeZone: zone })
  const clock = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: zone })
  return `${day.format(new Date(at))}, ${clock.format(new Date(at))}`
}

/** "Lisbon time" for Europe/Lisbon. */
export function zoneName(zone: string): string {
  const city = zone.split('/').at(-1) ?? zone
  if (!zone.includes('/') || zone.startsWith('Etc/')) return city
  return `${newNames[city] ?? city.replaceAll('_', ' ')} time`
}

// Browsers keep the names that zones were first listed under: https://github.com/tc39/proposal-canonical-tz
const newNames: Record<string, string | undefined> = {
  Calcutta: 'Kolkata',
  Godthab: 'Nuuk',
  Katmandu: 'Kathmandu',
  Kiev: 'Kyiv',
  Rangoon: 'Yangon',
  Saigon: 'Ho Chi Minh City',
}

function longDate(at: Date, zone: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: zone,
  }).format(at)
}

function offsetName(at: Date, zone: string): string {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    timeZoneName: 'shortOffset',
  }).formatToParts(at)
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? zone
}

function wallClock(at: Date, zone: string): string {
  return new Intl.DateTimeFormat('en', {
    dateStyle: 'short',
    timeStyle: 'short',
    timeZone: zone,
  }).format(at)
}

function dayNumber(at: Date, zone: string): number {
  const parts = new Intl.DateTimeFormat('en', {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    timeZone: zone,
  }).formatToParts(at)
  const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value)
  return Date.UTC(part('year'), part('month') - 1, part('day'))
}
