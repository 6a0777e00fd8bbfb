import type { Booking } from '../api/wire.ts'
import { useDesk } from '../desk/desk-context.ts'

/** A booking in a few words: `Portrait session, Tue 24 Nov, 10:00`. */
export function useWhat({ serviceName, startsAt }: Booking): string {
  const { clock } = useDesk()
  return `${serviceName}, ${clock.shortDay(startsAt)}, ${clock.time(startsAt)}`
}
