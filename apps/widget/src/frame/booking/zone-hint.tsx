import type { ReactNode } from 'react'
import { useDesk } from '../desk/desk-context.ts'
import { cityOf, offsetMinutes, zoneName } from '../time/zones.ts'
import { words } from '../words.ts'

/** Which clock the times are told by, and how far the business's own is from it on that day. */
export function ZoneHint({ at }: { at: string }): ReactNode {
  const { clock, businessClock, config } = useDesk()
  const instant = Date.parse(at)
  const minutes = offsetMinutes(businessClock.zone, instant) - offsetMinutes(clock.zone, instant)
  const hours = words.times.hours(String(Math.abs(minutes) / 60))
  const apart = minutes > 0 ? words.times.ahead(hours) : words.times.behind(hours)
  return (
    <p className="zone-hint">
      {words.times.zone(zoneName(clock.zone, instant))}
      {minutes !== 0 && ` ${words.times.businessZone(config.tenantName, cityOf(businessClock.zone), apart)}`}
    </p>
  )
}
