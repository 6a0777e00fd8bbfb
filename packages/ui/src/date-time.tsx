import type { ReactNode } from 'react'

export type DateTimeLook = 'date' | 'time' | 'date-time' | 'long' | 'short'

export interface DateTimeProps {
  /** An instant. */
  at: Date | string
  /** IANA name. Without it the viewer's own. */
  zone?: string
  look?: DateTimeLook
  /** Names the zone behind the time; for whatever happens at a place. */
  showZone?: boolean
  locale?: string
}

export function DateTime(props: DateTimeProps): ReactNode {
  return <time dateTime={new Date(props.at).toISOString()}>{formatDateTime(props)}</time>
}

export function formatDateTime(props: DateTimeProps): string {
  return formatOf(props).format(new Date(props.at))
}

/** To make one takes longer than to use it a hundred times, and a long thread has many times of day. */
const known = new Map<string, Intl.DateTimeFormat>()

function formatOf({ locale, zone, look: name = 'date-time', showZone = false }: DateTimeProps): Intl.DateTimeFormat {
  const key = [locale, zone, name, showZone].join(' ')
  const look = looks[name]
  const format =
    known.get(key) ??
    new Intl.DateTimeFormat(locale, {
      ...look,
      hour: look.hour && hourStyle(locale),
      timeZone: zone,
      timeZoneName: showZone && look.hour ? 'short' : undefined,
    })
  known.set(key, format)
  return format
}

/** 09:05 where the day has 24 hours, 9:05 where it has twice twelve; left alone, it would be 9:05 everywhere. */
function hourStyle(locale: string | undefined): 'numeric' | '2-digit' {
  const { hourCycle } = new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions()
  return hourCycle === 'h23' ? '2-digit' : 'numeric'
}

const clock = { hour: 'numeric', minute: '2-digit' } as const

const looks: Record<DateTimeLook, Intl.DateTimeFormatOptions> = {
  date: { day: 'numeric', month: 'short', year: 'numeric' },
  time: clock,
  'date-time': { day: 'numeric', month: 'short', year: 'numeric', ...clock },
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', ...clock },
  short: { day: 'numeric', month: 'short', ...clock },
}
