import { Skeleton } from '@frontdesk/ui/skeleton'
import type { ReactNode } from 'react'

export function ShellSkeleton(): ReactNode {
  return (
    <div role="status" className="flex h-dvh">
      <span className="sr-only">Loading</span>
      <div className="hidden w-58 flex-col gap-4 border-r border-line p-5 lg:flex">
        <Skeleton className="mb-4 h-7 w-36" />
        {[0, 1, 2, 3, 4, 5].map((line) => (
          <Skeleton key={line} className="w-28" />
        ))}
      </div>
      <div className="mx-auto w-full max-w-5xl flex-1 p-4 pt-10 sm:px-8">
        <Skeleton className="mb-8 h-7 w-44" />
        <span aria-hidden className="block h-64 animate-shimmer rounded-xl bg-neutral-soft" />
      </div>
    </div>
  )
}
