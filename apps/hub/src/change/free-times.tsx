import { ErrorState } from '@frontdesk/ui/error-state'
import { SkeletonLines } from '@frontdesk/ui/skeleton'
import type { ReactNode } from 'react'
import { problemOf } from '../api/problem-of.ts'
import type { OwnSlot } from '../api/trpc.ts'
import { moving } from './change-words.ts'
import { DayAndTime } from './day-and-time.tsx'
import { daysOf } from './days-of.ts'
import type { useOwnSlots } from './use-own-slots.ts'

export interface FreeTimesProps {
  slots: ReturnType<typeof useOwnSlots>
  /** Where it is already. */
  not: string
  zone: string
  chosen: string | undefined
  onChoose: (slot: OwnSlot) => void
}

export function FreeTimes({ slots, not, zone, chosen, onChoose }: FreeTimesProps): ReactNode {
  if (slots.isPending) {
    return (
      <div role="status" aria-label={moving.loading}>
        <SkeletonLines count={4} />
      </div>
    )
  }
  if (slots.isError && !slots.data) {
    return <ErrorState {...problemOf(slots.error)} isRetrying={slots.isFetching} onRetry={() => void slots.refetch()} />
  }
  const all = slots.data.pages.flatMap((page) => page.slots)
  const days = daysOf(
    all.filter(({ startsAt }) => startsAt !== not),
    zone,
  )
  if (days.length === 0) return <p className="text-base text-muted">{moving.none}</p>
  return (
    <DayAndTime
      key={zone}
      {...{ days, zone, chosen, onChoose }}
      onMore={slots.hasNextPage ? () => void slots.fetchNextPage() : undefined}
    />
  )
}
