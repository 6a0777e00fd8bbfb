import { Skeleton } from '@frontdesk/ui/skeleton'
import type { ReactNode } from 'react'

/** The shape of a table while it is loading. */
export function RowsSkeleton(): ReactNode {
  return (
    <div role="status" className="divide-y divide-line">
      <span className="sr-only">Loading</span>
      {[0, 1, 2, 3, 4].map((row) => (
        <div key={row} className="flex items-center gap-6 px-6 py-5">
          <Skeleton className="w-32" />
          <Skeleton className="hidden w-40 sm:block" />
          <Skeleton className="flex-1" />
          <Skeleton className="w-16" />
        </div>
      ))}
    </div>
  )
}
