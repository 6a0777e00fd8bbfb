import { type ReactNode, useEffect } from 'react'
import { useDesk } from '../desk/desk-context.ts'
import { Problem } from '../problem.tsx'
import { Skeleton } from '../skeleton.tsx'
import { useAsked } from './use-asked.ts'

/** Asks for a person; the thread itself then says so. */
export function PersonPart(): ReactNode {
  const { assistant, flows } = useDesk()
  const { found, failure, again } = useAsked(async () => {
    await assistant.handOver()
    return true
  })
  useEffect(() => {
    if (found) flows.next()
  }, [found, flows])
  return failure ? <Problem failure={failure} onRetry={again} /> : <Skeleton rows={1} />
}
