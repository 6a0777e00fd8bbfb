import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'

export interface ConfirmDialogProps {
  title: string
  /** What will happen, and whether it can be taken back. */
  children: ReactNode
  confirmLabel: string
  cancelLabel?: string
  isOpen: boolean
  isPending?: boolean
  isDangerous?: boolean
  onConfirm: () => void
  onClose: () => void
}

export function ConfirmDialog(props: ConfirmDialogProps): ReactNode {
  return (
    <Dialog
      role="alertdialog"
      size="sm"
      title={props.title}
      isOpen={props.isOpen}
      onOpenChange={(isOpen) => !isOpen && props.onClose()}
      footer={
        <>
          <Button onPress={props.onClose}>{props.cancelLabel ?? 'Cancel'}</Button>
          <Button
            variant={props.isDangerous ? 'danger' : 'primary'}
            isPending={props.isPending}
            onPress={props.onConfirm}
          >
            {props.confirmLabel}
          </Button>
        </>
      }
    >
      <div className="text-sm text-muted">{props.children}</div>
    </Dialog>
  )
}
