import { Button } from '@frontdesk/ui/button'
import { Card } from '@frontdesk/ui/card'
import { TextField } from '@frontdesk/ui/text-field'
import { useMutation } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { CallForm } from '../../parts/call-form.tsx'
import { problemOf } from '../../api/problem.ts'
import { trpc } from '../../api/trpc.ts'
import type { Account } from '../../api/types.ts'
import { fieldError } from '../entry/field-error.ts'
import { Refusal } from '../entry/refusal.tsx'
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
  const isRefused = change.error !== null && !['invalid', 'proof_needed'].includes(problemOf(change.error).code)
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
        <CallForm
          call={change}
          onSubmit={() => {
            change.mutate({ newEmail, password })
          }}
        >
          {isRefused && !change.isPending && <Refusal error={change.error} words={words} />}
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
          <TextField
            label="Your password"
            name="current-password"
            type="password"
            autoComplete="current-password"
            maxLength={256}
            isRequired
            value={password}
            onChange={setPassword}
          />
          <div className="flex flex-wrap gap-3">
            <Button type="submit" variant="primary" isPending={change.isPending}>
              Send the mail
            </Button>
            <Button
              onPress={() => {
                change.reset()
                close()
              }}
            >
              Cancel
            </Button>
          </div>
        </CallForm>
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

const words = { wrong_proof: 'This is not your password. Please check it and try again.' }
