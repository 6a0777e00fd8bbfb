import { Button } from '@frontdesk/ui/button'
import { CodeBlock } from '@frontdesk/ui/code-block'
import { Dialog } from '@frontdesk/ui/dialog'
import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { queryClient, trpc } from '../../api/trpc.ts'
import { showProblem } from '../../parts/show-problem.ts'
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
    // A click beside it must not take away what nobody can read again.
    <Dialog
      title="Copy your key now"
      role="alertdialog"
      description="It is shown this once. Keep it on your server, never in a web page or an app."
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      footer={
        <Button variant="primary" onPress={onClose}>
          I have copied it
        </Button>
      }
    >
      <CodeBlock label="Secret key" code={create.data.secret} />
    </Dialog>
  )
}
