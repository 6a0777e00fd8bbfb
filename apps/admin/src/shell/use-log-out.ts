import { errorWords } from '@frontdesk/ui/error-words'
import { showToast } from '@frontdesk/ui/toast'
import { useMutation, type UseMutationResult } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { problemOf } from '../api/problem.ts'
import { trpc } from '../api/trpc.ts'
import { leaveTab } from './claim-tab.ts'

/** Ends the session and leaves nothing of it in this tab. */
export function useLogOut(): UseMutationResult<unknown, unknown, Record<string, never>> {
  const navigate = useNavigate()
  return useMutation(
    trpc.auth.logout.mutationOptions({
      onSuccess: async () => {
        await navigate({ to: '/log-in', ignoreBlocker: true })
        leaveTab()
      },
      onError: (error) =>
        showToast({
          tone: 'danger',
          title: 'You are still logged in',
          detail: errorWords(problemOf(error).code).detail,
        }),
    }),
  )
}
