import type { ReactNode } from 'react'
import { useDesk } from '../desk/desk-context.ts'
import { cityOf, offsetMinutes, zoneName } from '../time/zones.ts'
import { bookingWords } from '../words.ts'

/** Which clock the times are told by, and how far the business's own is from it on that day. */
export function ZoneHint({ at }: { at: string }): ReactNode {
  const { clock, businessClock, config, locale } = useDesk()
  const instant = Date.parse(at)
  const minutes = offsetMinutes(businessClock.zone, instant) - offsetMinutes(clock.zone, instant)
  const apart = {
    business: config.tenantName,
    zone: cityOf(businessClock.zone),
    hours: inHours(Math.abs(minutes), locale),
  }
  const { zone, businessAhead, businessBehind } = bookingWords.times
  return (
    <p className="zone-hint">
      {zone({ zone: zoneName(clock.zone, instant) })}
      {minutes !== 0 && ` ${minutes > 0 ? businessAhead(apart) : businessBehind(apart)}`}
    </p>
  )
}

/** `1 hour`, `5.5 hours` */
function inHours(minutes: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'unit', unit: 'hour', unitDisplay: 'long' }).format(minutes / 60)
}
