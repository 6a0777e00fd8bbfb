import { Skeleton } from '@frontdesk/ui/skeleton'
import type { ReactNode } from 'react'
import { hub } from '../words.ts'

export function HubSkeleton(): ReactNode {
  return (
    <main className="flex min-h-svh flex-col">
      <div role="status" className="sr-only">
        <h1>{hub.loading}</h1>
      </div>
      <div className="bg-sunken pb-20 sm:pb-24">
        <div className="mx-auto max-w-6xl px-4 pt-5 sm:px-6 sm:pt-7">
          <Skeleton className="h-9 w-40" />
          <Skeleton className="mt-8 h-5 w-28 sm:mt-10" />
          <Skeleton className="mt-3 h-8 w-64" />
        </div>
      </div>
      <div className="mx-auto -mt-14 grid w-full max-w-6xl grid-cols-1 items-start gap-4 px-4 sm:-mt-16 sm:gap-6 sm:px-6 lg:grid-cols-[minmax(0,1fr)_26rem]">
        <div className="flex flex-col gap-4 sm:gap-6">
          <Block className="h-28" />
          <Block className="h-80" />
        </div>
        <Block className="h-128" />
      </div>
    </main>
  )
}

function Block({ className }: { className: string }): ReactNode {
  return (
    <div className={`rounded-xl border border-line bg-surface p-6 ${className}`}>
      <Skeleton className="w-2/5" />
      <Skeleton className="mt-4 w-4/5" />
      <Skeleton className="mt-3 w-3/5" />
    </div>
  )
}
