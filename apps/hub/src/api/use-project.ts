import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { useSubscription } from '@trpc/tanstack-react-query'
import { queryClient, trpc, type HubProject, type HubError } from './trpc.ts'
import { isConnectionProblem, problemOf } from './problem-of.ts'
import { useComeBack } from './use-come-back.ts'
import { useRevival } from './use-revival.ts'

/** The customer's project, asked again at every wake-up, after every reconnect, and by the clock. */
export function useProject(
  pollEveryMs: (project: HubProject | undefined) => number | false,
): UseQueryResult<HubProject, HubError> {
  const askAgain = (): void => void queryClient.invalidateQueries(trpc.project.get.queryFilter())
  const live = useSubscription(
    trpc.live.changes.subscriptionOptions({}, { onStarted: askAgain, onData: askAgain, onError: askAgain }),
  )
  useRevival(live)

  useComeBack(askAgain)
  return useQuery(
    trpc.project.get.queryOptions(
      {},
      {
        refetchInterval: ({ state: { error, data } }) =>
          error ? (isUnheard(error) ? 2_000 : 10_000) : pollEveryMs(data),
        refetchOnWindowFocus: 'always',
      },
    ),
  )
}

function isUnheard(error: HubError): boolean {
  return isConnectionProblem(problemOf(error).code)
}
