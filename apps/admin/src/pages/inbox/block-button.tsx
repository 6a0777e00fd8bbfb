import { Button } from '@frontdesk/ui/button'
import { ConfirmDialog } from '@frontdesk/ui/confirm-dialog'
import { useMutation } from '@tanstack/react-query'
import { Ban } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { queryClient, trpc } from '../../api/trpc.ts'
import type { Conversation } from '../../api/types.ts'
import { showProblem } from '../../parts/show-problem.ts'

/** Keeps whoever writes here from writing and booking, or lets them again. */
export function BlockButton({ conversation: { id, isBlocked } }: { conversation: Conversation }): ReactNode {
  const [isAsking, setAsking] = useState(false)
  const block = useMutation(
    trpc.conversation.block.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(trpc.conversation.pathFilter()),
      onError: showProblem,
      onSettled: () => setAsking(false),
    }),
  )
  const set = (wanted: boolean): void => block.mutate({ conversationId: id, isBlocked: wanted })
  return (
    <div className="flex flex-col items-start gap-2">
      {isBlocked && <p className="text-muted">Blocked: writes and books nothing more.</p>}
      <Button
        size="sm"
        icon={Ban}
        isPending={block.isPending}
        onPress={() => (isBlocked ? set(false) : setAsking(true))}
      >
        {isBlocked ? 'Unblock' : 'Block this visitor'}
      </Button>
      <ConfirmDialog
        title="Block this visitor?"
        confirmLabel="Block"
        isOpen={isAsking}
        isPending={block.isPending}
        isDangerous
        onConfirm={() => set(true)}
        onClose={() => setAsking(false)}
      >
        They read on, but what they write and book is refused as if it were too often. You can take it back at any time.
      </ConfirmDialog>
    </div>
  )
}
