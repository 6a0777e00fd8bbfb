import { ErrorState } from '@frontdesk/ui/error-state'
import type { ReactNode } from 'react'

/** For a mistake of ours in drawing a page: only a reload helps. */
export function UnexpectedErrorPage(): ReactNode {
  return (
    <main className="flex min-h-dvh flex-col justify-center">
      <h1 className="sr-only">Something went wrong</h1>
      <ErrorState code="internal" onRetry={() => location.reload()} />
    </main>
  )
}
