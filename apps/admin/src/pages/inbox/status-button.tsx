import { Button } from '@frontdesk/ui/button'
import { useMutation } from '@tanstack/react-query'
import { CheckCheck, RotateCcw } from 'lucide-react'
import type { ReactNode } from 'react'
import { queryClient, trpc } from '../../api/trpc.ts'
import type { Conversation } from '../../api/types.ts'
import { showProblem } from '../../parts/show-problem.ts'

/** Closes a conversation that is done with, or opens it again. */
export function StatusButton({ conversation }: { conversation: Conversation }): ReactNode {
  const isOpen = conversation.status === 'open'
  const setStatus = useMutation(
    trpc.conversation.setStatus.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(trpc.conversation.pathFilter()),
      onError: showProblem,
    }),
  )
  return (
    <Button
      size="sm"
      icon={isOpen ? CheckCheck : RotateCcw}
      isPending={setStatus.isPending}
      onPress={() => setStatus.mutate({ conversationId: conversation.id, status: isOpen ? 'closed' : 'open' })}
    >
      {isOpen ? 'Close' : 'Reopen'}
    </Button>
  )
}
