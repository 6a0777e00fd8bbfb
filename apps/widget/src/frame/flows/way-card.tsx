import type { ReactNode } from 'react'
import { useDesk } from '../desk/desk-context.ts'
import { AnyIcon } from '../look/any-icon.tsx'
import { Problem } from '../problem.tsx'
import { Skeleton } from '../skeleton.tsx'
import { words } from '../words.ts'
import { useAsked } from './use-asked.ts'

/** Where the business is. The map is another web site, opened only by a click. */
export function WayCard(): ReactNode {
  const { assistant, config } = useDesk()
  const { found, failure, again } = useAsked(assistant.business)
  if (failure) return <Problem failure={failure} onRetry={again} />
  if (!found) return <Skeleton rows={1} />
  const { address } = found
  if (!address) return <p>{words.flows.noAddress({ business: config.tenantName })}</p>
  const map = `https://www.openstreetmap.org/search?${new URLSearchParams({ query: address.replaceAll('\n', ', ') })}`
  return (
    <>
      <address className="address">
        <strong>{config.tenantName}</strong>
        {address}
      </address>
      <a className="button" href={map} target="_blank" rel="noopener noreferrer">
        {words.flows.map} <AnyIcon name="external" />
        <span className="sr-only"> {words.message.opensNewTab}</span>
      </a>
    </>
  )
}
