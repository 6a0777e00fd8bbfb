import type { ReactNode } from 'react'
import type { HubProject } from '../api/trpc.ts'
import { locale, viewerZone } from '../time/locale.ts'
import { whenAtBusiness, whenIn } from '../time/when.ts'
import { hub } from '../words.ts'

/** The customer's own clock first, by name; then the business's, where that one shows another time. */
export function WhenLines({ project }: { project: HubProject }): ReactNode {
  const { booking, business } = project
  const own = whenIn(booking, viewerZone, locale)
  const zones = { viewer: viewerZone, business: booking.businessZone }
  const theirs = whenAtBusiness(booking, zones, locale)

  return (
    <>
      <time dateTime={booking.startsAt} className="block">
        {own.date}
        <span className="block text-lg/7 font-semibold tabular-nums">{own.hours}</span>
      </time>
      <span className="block text-sm font-normal text-muted">{theirs ? hub.yourTime(own.zone) : own.zone}</span>
      {theirs && (
        <span className="mt-2 block text-sm font-normal text-muted">
          {hub.atBusiness(business.name)}: {theirs.date !== own.date && `${theirs.date}, `}
          <span className="tabular-nums">{theirs.hours}</span>, {theirs.zone}
        </span>
      )}
    </>
  )
}
