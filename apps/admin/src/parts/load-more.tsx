import { Button } from '@frontdesk/ui/button'
import { errorWords } from '@frontdesk/ui/error-words'
import type { ReactNode } from 'react'
import { problemOf } from '../api/problem.ts'

interface Pages {
  hasNextPage: boolean
  isFetchingNextPage: boolean
  isFetchNextPageError: boolean
  error: unknown
  fetchNextPage: () => unknown
}

/** Below a list that comes in pages. */
export function LoadMore({ pages }: { pages: Pages }): ReactNode {
  if (!pages.hasNextPage) return null
  return (
    <div className="flex flex-col items-center gap-2 p-4">
      {pages.isFetchNextPageError && (
        <p role="alert" className="text-sm text-danger-ink">
          {errorWords(problemOf(pages.error).code).title}
        </p>
      )}
      <Button size="sm" isPending={pages.isFetchingNextPage} onPress={() => void pages.fetchNextPage()}>
        Load more
      </Button>
    </div>
  )
}
