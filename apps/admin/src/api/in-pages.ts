import { infiniteQueryOptions, type QueryKey } from '@tanstack/react-query'

type List<Page> = (cursor: string | undefined, signal: AbortSignal) => Promise<Page>

/**
 * A list that comes page by page. tRPC's own infinite queries add a `direction` to the input, which strict schemas refuse;
 * give it the key of the procedure, so that its noun's filter finds it.
 */
export function inPages<Page extends { nextCursor: string | null }>(queryKey: QueryKey, list: List<Page>) {
  return infiniteQueryOptions({
    queryKey,
    queryFn: ({ pageParam, signal }) => list(pageParam, signal),
    initialPageParam: undefined as string | undefined, // the first page has no cursor
    getNextPageParam: (page) => page.nextCursor,
  })
}
