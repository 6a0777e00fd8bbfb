import { ErrorState } from '@frontdesk/ui/error-state'
import type { ReactNode } from 'react'
import { problemOf } from '../api/problem.ts'

interface Query<Data> {
  data: Data | undefined
  error: unknown
  fetchStatus: 'fetching' | 'paused' | 'idle'
  refetch: () => unknown
  /** What is shown was the answer to another question. */
  isPlaceholderData?: boolean
}

interface LoadedProps<Data> {
  query: Query<Data>
  skeleton: ReactNode
  children: (data: NonNullable<Data>) => ReactNode
}

/** A page's data, or why it is not there. Data that is already there stays while a refetch fails. */
export function Loaded<Data>({ query, skeleton, children }: LoadedProps<Data>): ReactNode {
  const isWaiting = query.fetchStatus === 'paused'
  if (isWaiting && query.isPlaceholderData) return <ErrorState code="offline" />
  if (query.data !== undefined && query.data !== null) return children(query.data)
  if (isWaiting) return <ErrorState code="offline" />
  if (!query.error) return skeleton
  const { code, requestId, waitSeconds } = problemOf(query.error)
  return (
    <ErrorState
      code={code}
      requestId={requestId}
      waitSeconds={waitSeconds}
      isRetrying={query.fetchStatus === 'fetching'}
      onRetry={isFinal(code) ? undefined : () => void query.refetch()}
    />
  )
}

/** Asking once more gets the same answer. */
function isFinal(code: string): boolean {
  return code === 'not_found' || code === 'forbidden'
}
