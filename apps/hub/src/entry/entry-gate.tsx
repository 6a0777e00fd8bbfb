import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { problemOf } from '../api/problem-of.ts'
import { client } from '../api/trpc.ts'
import { arrival } from '../arrival.ts'
import { ProblemPage } from '../frame/problem-page.tsx'
import { HubSkeleton } from '../hub/hub-skeleton.tsx'
import { usePage } from '../pages.ts'
import { LeavingPage } from '../pay/leaving-page.tsx'
import { DeadLinkPage } from './dead-link-page.tsx'

/** Exchanges the link's token for the cookie, once, before anything else is asked. */
export function EntryGate({ children }: { children: ReactNode }): ReactNode {
  const { token } = arrival
  const page = usePage()
  const entry = useQuery({
    queryKey: ['entry'],
    queryFn: () => client.hub.exchange.mutate({ token: token ?? '' }),
    enabled: token !== undefined,
    staleTime: Infinity,
    gcTime: Infinity,
  })

  if (token === undefined || entry.isSuccess) return children
  if (entry.isPending) return page === 'pay' ? <LeavingPage /> : <HubSkeleton />

  const problem = problemOf(entry.error)
  if (problem.code === 'unauthenticated') return <DeadLinkPage />
  return <ProblemPage problem={problem} isRetrying={entry.isFetching} onRetry={() => void entry.refetch()} />
}
