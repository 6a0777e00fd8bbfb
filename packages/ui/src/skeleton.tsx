import type { ReactNode } from 'react'
import { cx } from './cx.ts'

/** One grey bar; give it the size of what will stand there. */
export function Skeleton({ className }: { className?: string }): ReactNode {
  return <span aria-hidden className={cx('block h-4 animate-shimmer rounded-md bg-neutral-soft', className)} />
}

/** Several bars for a list or a paragraph that is still loading. */
export function SkeletonLines({ count = 3 }: { count?: number }): ReactNode {
  return (
    <div role="status" className="flex flex-col gap-3 py-1">
      <span className="sr-only">Loading</span>
      {Array.from({ length: count }, (_, line) => (
        <Skeleton key={line} className={line === count - 1 ? 'w-1/2' : 'w-full'} />
      ))}
    </div>
  )
}
