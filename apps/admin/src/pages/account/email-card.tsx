import { Button } from '@frontdesk/ui/button'
import { Card } from '@frontdesk/ui/card'
import { TextField } from '@frontdesk/ui/text-field'
import { useMutation } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { trpc } from '../../api/trpc.ts'
import type { Account } from '../../api/types.ts'
import { fieldError } from '../entry/field-error.ts'
import { ChangeForm } from './change-form.tsx'
import { CurrentPasswordField } from './current-password-field.tsx'
import { useProof } from './use-proof.tsx'

/** The new address decides: it has to open a mail, and until then the old one stays. */
export function EmailCard({ account }: { account: Account }): ReactNode {
  const { email } = account
  const [newEmail, setNewEmail] = useState('')
  const [password, setPassword] = useState('')
  const [isOpen, setOpen] = useState(false)
  const [sentTo, setSentTo] = useState<string>()
  const { proveAndRetry, dialog } = useProof(account)
  const close = (): void => {
    setOpen(false)
    setNewEmail('')
    setPassword('')
  }
  const change = useMutation(
    trpc.account.changeEmail.mutationOptions({
      onSuccess: (_, input) => {
        setSentTo(input.newEmail)
        close()
      },
      onError: (error, input) => proveAndRetry(error, () => change.mutate(input)),
    }),
  )
  return (
    <Card
      title="E-mail"
      description={<>You log in as {email}.</>}
      actions={
        !isOpen && (
          <Button size="sm" onPress={() => setOpen(true)}>
            Change the address
          </Button>
        )
      }
    >
      {isOpen ? (
        <ChangeForm
          call={change}
          submitLabel="Send the mail"
          wrongPassword="This is not your password. Please check it and try again."
          onSubmit={() => change.mutate({ newEmail, password })}
          onClose={close}
        >
          <TextField
            label="New address"
            name="new-email"
            type="email"
            autoComplete="email"
            maxLength={254}
            isRequired
            value={newEmail}
            onChange={setNewEmail}
            error={fieldError(change.error, 'newEmail')}
          />
          <CurrentPasswordField label="Your password" value={password} onChange={setPassword} />
        </ChangeForm>
      ) : (
        sentTo && (
          <p role="status" className="rounded-lg bg-success-soft p-3 text-sm text-success-ink">
            We are sending a mail to {sentTo}. Open the link in it to confirm the change. Until then, nothing changes.
          </p>
        )
      )}
      {dialog}
    </Card>
  )
}
