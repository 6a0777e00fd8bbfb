import { Button } from '@frontdesk/ui/button'
import { Dialog } from '@frontdesk/ui/dialog'
import { TextField } from '@frontdesk/ui/text-field'
import { useId, useState, type ReactNode } from 'react'
import { CallForm } from './call-form.tsx'

interface NameDialogProps {
  title: string
  label: string
  description?: string
  confirmLabel: string
  maxLength: number
  initial?: string
  isOpen: boolean
  isPending: boolean
  onName: (name: string) => void
  onClose: () => void
}

export function NameDialog({ title, initial = '', isOpen, onClose, ...props }: NameDialogProps): ReactNode {
  const formId = useId()
  const [name, setName] = useState(initial)
  return (
    <Dialog
      title={title}
      size="sm"
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={formId} isPending={props.isPending}>
            {props.confirmLabel}
          </Button>
        </>
      }
    >
      <CallForm id={formId} onSubmit={() => props.onName(name.trim())}>
        <TextField
          label={props.label}
          description={props.description}
          maxLength={props.maxLength}
          isRequired
          autoFocus
          value={name}
          onChange={setName}
        />
      </CallForm>
    </Dialog>
  )
}
