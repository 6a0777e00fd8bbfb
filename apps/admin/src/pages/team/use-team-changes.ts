import { showToast } from '@frontdesk/ui/toast'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { problemOf } from '../../api/problem.ts'
import { queryClient, trpc } from '../../api/trpc.ts'
import { showProblem } from '../../parts/show-problem.ts'
import { leaveTab } from '../../shell/claim-tab.ts'

/** What can be done about those who are in, with the words for what cannot. */
export function useTeamChanges() {
  const navigate = useNavigate()
  const settled = {
    onError: (error: unknown) => (problemOf(error).code === 'last_owner' ? sayLastOwner() : showProblem(error)),
    onSettled: async () => await queryClient.invalidateQueries({ queryKey: trpc.team.pathKey() }),
  }
  const setRole = useMutation(
    trpc.team.setRole.mutationOptions({ ...settled, onSuccess: () => showToast({ title: 'The role is changed' }) }),
  )
  const remove = useMutation(
    trpc.team.remove.mutationOptions({ ...settled, onSuccess: () => showToast({ title: 'Removed from the team' }) }),
  )
  const leave = useMutation(
    trpc.team.leave.mutationOptions({
      onError: settled.onError,
      onSuccess: async () => {
        await navigate({ to: '/log-in', ignoreBlocker: true })
        leaveTab()
      },
    }),
  )
  return { setRole, remove, leave }
}

function sayLastOwner(): void {
  showToast({
    tone: 'danger',
    title: 'A business needs an owner',
    detail: 'Make somebody else an owner first.',
  })
}
