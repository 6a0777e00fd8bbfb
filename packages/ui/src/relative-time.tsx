import { useSyncExternalStore, type ReactNode } from 'react'
import { formatDateTime } from './date-time.tsx'

export interface RelativeTimeProps {
  at: Date | string
  zone?: string
  locale?: string
}

/** "5 minutes ago" for the last day, then the date. Moves on by itself. */
export function RelativeTime({ at, zone, locale }: RelativeTimeProps): ReactNode {
  const now = useMinute()
  return (
    <time dateTime={new Date(at).toISOString()} title={formatDateTime({ at, look: 'long', zone, locale })}>
      {formatRelative({ at, now, zone, locale })}
    </time>
  )
}

/** The present, more or less; moves on by itself. */
export function useMinute(): number {
  return useSyncExternalStore(subscribeToMinutes, currentMinute)
}

export function formatRelative({ at, now, zone, locale }: RelativeTimeProps & { now: number }): string {
  const minutes = Math.max(0, Math.floor((now - new Date(at).getTime()) / 60_000))
  if (minutes >= 24 * 60) {
    const isOld = now - new Date(at).getTime() > 300 * 24 * 60 * 60_000
    const year = isOld ? 'numeric' : undefined
    const format = new Intl.DateTimeFormat(locale, {
      day: 'numeric',
      month: 'short',
      year,
      timeZone: zone,
    })
    return format.format(new Date(at))
  }
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' })
  if (minutes < 1) return words.format(0, 'second')
  return minutes < 60 ? words.format(-minutes, 'minute') : words.format(-Math.floor(minutes / 60), 'hour')
}

function subscribeToMinutes(onChange: () => void): () => void {
  const timer = setInterval(onChange, 30_000)
  return () => clearInterval(timer)
}

/** Rounded up, so that the value stays the same between two ticks and nothing lies in the future. */
function currentMinute(): number {
  return Math.ceil(Date.now() / 30_000) * 30_000
}
