import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { alertsQuery } from '../pages/security/alerts-query.ts'

const everyMs = 60_000

/** How many alerts nobody has looked at; a plus where more may follow than are loaded. */
export function UnseenAlerts(): ReactNode {
  const { data, hasNextPage } = useInfiniteQuery({ ...alertsQuery(true), refetchInterval: everyMs })
  const count = data?.pages.flatMap((page) => page.alerts).length ?? 0
  if (count === 0) return null
  return (
    <span className="inline-block min-w-5 rounded-full bg-danger-soft px-1.5 text-center text-xs/5 font-semibold whitespace-nowrap text-danger-ink tabular-nums">
      {count}
      {hasNextPage && '+'}
      <span className="sr-only"> not seen</span>
    </span>
  )
}
