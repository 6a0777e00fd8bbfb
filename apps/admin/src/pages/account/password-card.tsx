import { Button } from '@frontdesk/ui/button'
import { Card } from '@frontdesk/ui/card'
import { showToast } from '@frontdesk/ui/toast'
import { useMutation } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { queryClient, trpc } from '../../api/trpc.ts'
import type { Account } from '../../api/types.ts'
import { fieldError } from '../entry/field-error.ts'
import { NewPasswordField } from '../entry/new-password-field.tsx'
import { ChangeForm } from './change-form.tsx'
import { CurrentPasswordField } from './current-password-field.tsx'
import { useProof } from './use-proof.tsx'

export function PasswordCard({ account }: { account: Account }): ReactNode {
  const { email } = account
  const [isOpen, setOpen] = useState(false)
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const { proveAndRetry, dialog } = useProof(account)
  const close = (): void => {
    setOpen(false)
    setCurrent('')
    setNext('')
  }
  const change = useMutation(
    trpc.account.changePassword.mutationOptions({
      onSuccess: async () => {
        close()
        showToast({ title: 'Your password is changed', detail: 'Every other device was logged out.' })
        await queryClient.invalidateQueries({ queryKey: trpc.account.pathKey() })
      },
      onError: (error, input) => proveAndRetry(error, () => change.mutate(input)),
    }),
  )
  return (
    <Card
      title="Password"
      description="Changing it logs you out everywhere else."
      actions={
        !isOpen && (
          <Button size="sm" onPress={() => setOpen(true)}>
            Change the password
          </Button>
        )
      }
    >
      {isOpen && (
        <ChangeForm
          call={change}
          submitLabel="Save it"
          wrongPassword="This is not your current password. Please check it and try again."
          onSubmit={() => change.mutate({ current, next })}
          onClose={close}
        >
          {/* Tells the browser's password store whose password this is. */}
          <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
          <CurrentPasswordField label="Current password" value={current} onChange={setCurrent} />
          <NewPasswordField
            label="New password"
            value={next}
            onChange={setNext}
            error={fieldError(change.error, 'next')}
          />
        </ChangeForm>
      )}
      {dialog}
    </Card>
  )
}
