import { Button } from '@frontdesk/ui/button'
import { CodeBlock } from '@frontdesk/ui/code-block'
import { Dialog } from '@frontdesk/ui/dialog'
import type { ReactNode } from 'react'

interface ShownOnceDialogProps {
  title: string
  description: string
  label: string
  secret: string
  onClose: () => void
}

/** A secret that nobody can read again, so a click beside it must not take it away. */
export function ShownOnceDialog({ title, description, label, secret, onClose }: ShownOnceDialogProps): ReactNode {
  return (
    <Dialog
      title={title}
      role="alertdialog"
      description={description}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      footer={
        <Button variant="primary" onPress={onClose}>
          I have copied it
        </Button>
      }
    >
      <CodeBlock label={label} code={secret} />
    </Dialog>
  )
}
