import { formatMoney } from '@frontdesk/money/format-money'

/** Day, month by its name, year, 24 hours: read alike on both sides of every ocean. */
const language = 'en-GB'
const whole = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const
const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const

export type Stretch = { startsAt: Date; endsAt: Date }

/** "Thursday, 12 March 2026, 11:00 to 12:00 (Europe/Berlin, UTC+1)": a time without its zone is a guess. */
export function stretchInWords({ startsAt, endsAt }: Stretch, zone: string): string {
  const [day, lastDay] = [dateIn(startsAt, zone), dateIn(endsAt, zone)]
  const end = day === lastDay ? clockIn(endsAt, zone) : `${lastDay}, ${clockIn(endsAt, zone)}`
  const offset = offsetAt(endsAt, zone)
  const turned = offset === offsetAt(startsAt, zone) ? '' : `, then ${offset}`
  return `${day}, ${clockIn(startsAt, zone)} to ${end} (${zoneInWords(startsAt, zone)}${turned})`
}

export function instantInWords(at: Date, zone: string): string {
  return `${dateIn(at, zone)}, ${clockIn(at, zone)} (${zoneInWords(at, zone)})`
}

export function moneyInWords(amountMinor: number, currency: string): string {
  return formatMoney({ amountMinor, currency, locale: language })
}

export function dateIn(at: Date, zone: string): string {
  return new Intl.DateTimeFormat(language, { ...whole, timeZone: zone }).format(at)
}

function clockIn(at: Date, zone: string): string {
  return new Intl.DateTimeFormat(language, { ...clock, timeZone: zone }).format(at)
}

/** With the offset of that very instant, which tells the two hours apart that one name has in autumn. */
function zoneInWords(at: Date, zone: string): string {
  const name = zone.replaceAll('_', ' ')
  return name === 'UTC' ? name : `${name}, ${offsetAt(at, zone)}`
}

function offsetAt(at: Date, zone: string): string {
  const parts = new Intl.DateTimeFormat(language, { timeZone: zone, timeZoneName: 'shortOffset' }).formatToParts(at)
  const offset = parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
  return offset.replace('GMT', 'UTC').replace('-', '−') // no line ends behind that
}
