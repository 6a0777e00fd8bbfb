import { Button } from '@frontdesk/ui/button'
import { Card } from '@frontdesk/ui/card'
import { TextField } from '@frontdesk/ui/text-field'
import { showToast } from '@frontdesk/ui/toast'
import { useMutation } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { CallForm } from '../../parts/call-form.tsx'
import { problemOf } from '../../api/problem.ts'
import { queryClient, trpc } from '../../api/trpc.ts'
import type { Account } from '../../api/types.ts'
import { fieldError } from '../entry/field-error.ts'
import { NewPasswordField } from '../entry/new-password-field.tsx'
import { Refusal } from '../entry/refusal.tsx'
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
  const isRefused = change.error !== null && !['invalid', 'proof_needed'].includes(problemOf(change.error).code)
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
        <CallForm
          call={change}
          onSubmit={() => {
            change.mutate({ current, next })
          }}
        >
          {isRefused && !change.isPending && <Refusal error={change.error} words={words} />}
          {/* Tells the browser's password store whose password this is. */}
          <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
          <TextField
            label="Current password"
            name="current-password"
            type="password"
            autoComplete="current-password"
            maxLength={256}
            isRequired
            value={current}
            onChange={setCurrent}
          />
          <NewPasswordField
            label="New password"
            value={next}
            onChange={setNext}
            error={fieldError(change.error, 'next')}
          />
          <div className="flex flex-wrap gap-3">
            <Button type="submit" variant="primary" isPending={change.isPending}>
              Save it
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
      )}
      {dialog}
    </Card>
  )
}

const words = { wrong_proof: 'This is not your current password. Please check it and try again.' }
