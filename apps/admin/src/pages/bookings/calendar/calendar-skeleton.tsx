import { Skeleton, SkeletonLines } from '@frontdesk/ui/skeleton'
import type { ReactNode } from 'react'

export function CalendarSkeleton(): ReactNode {
  return (
    <div className="rounded-xl border border-line bg-surface p-6">
      <Skeleton className="mb-6 h-6 w-48" />
      <SkeletonLines count={12} />
    </div>
  )
}
