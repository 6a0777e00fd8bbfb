import { Button } from '@frontdesk/ui/button'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { trpc } from '../api/trpc.ts'
import { deadLink } from '../way-in-words.ts'

/**
 * Whoever follows the same link twice on one device still holds the cookie of the first time. Only an offer, since the
 * cookie may belong to another booking than the link.
 */
export function StillOpen(): ReactNode {
  const project = useQuery(trpc.project.get.queryOptions({}, { retry: false }))
  if (!project.data) return null
  return (
    <div className="mt-5 flex flex-col items-stretch gap-3 border-t border-line pt-6">
      <p className="text-sm text-muted">{deadLink.stillOpen(project.data.business.name)}</p>
      {/* Loaded anew, so that the token of the dead link is forgotten. */}
      <Button size="lg" onPress={() => location.assign('/hub')}>
        {deadLink.goThere}
      </Button>
    </div>
  )
}
