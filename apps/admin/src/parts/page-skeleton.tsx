import { Skeleton, SkeletonLines } from '@frontdesk/ui/skeleton'
import type { ReactNode } from 'react'

/** A header and one card, while their page is loading. */
export function PageSkeleton(): ReactNode {
  return (
    <>
      <Skeleton className="mb-3 w-20" />
      <Skeleton className="mb-8 h-7 w-56" />
      <div className="rounded-xl border border-line bg-surface p-6">
        <SkeletonLines count={6} />
      </div>
    </>
  )
}
