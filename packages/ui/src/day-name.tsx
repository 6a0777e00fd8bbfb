import { type DateTimeProps, formatDateTime } from './date-time.tsx'

export interface DayProps extends Pick<DateTimeProps, 'at' | 'zone' | 'locale'> {
  now: number
}

/** What stands above the messages of a day: the last two days by name, the others by date. */
export function dayName({ now, ...day }: DayProps): string {
  const dateOf = (at: Date | string) => formatDateTime({ ...day, at, look: 'date' })
  const date = dateOf(day.at)
  if (date === dateOf(new Date(now))) return 'Today'
  return date === dateOf(new Date(now - 86_400_000)) ? 'Yesterday' : date
}
