import { Dialog } from '@frontdesk/ui/dialog'
import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { queryClient, trpc } from '../../api/trpc.ts'
import { showProblem } from '../../parts/show-problem.ts'
import { ShownOnceDialog } from '../../parts/shown-once-dialog.tsx'
import { NewKeyForm } from './new-key-form.tsx'

/** Asks what the key is for, then shows its secret, this once. */
export function NewKeyDialog({ onClose }: { onClose: () => void }): ReactNode {
  const create = useMutation(
    trpc.apiKey.create.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(trpc.apiKey.pathFilter()),
      onError: showProblem,
    }),
  )
  if (!create.data) {
    return (
      <Dialog title="New API key" isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
        <NewKeyForm isPending={create.isPending} onSubmit={(wish) => create.mutate(wish)} onCancel={onClose} />
      </Dialog>
    )
  }
  return (
    <ShownOnceDialog
      title="Copy your key now"
      description="It is shown this once. Keep it on your server, never in a web page or an app."
      label="Secret key"
      secret={create.data.secret}
      onClose={onClose}
    />
  )
}
