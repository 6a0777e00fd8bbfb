import { Button } from '@frontdesk/ui/button'
import { Dialog } from '@frontdesk/ui/dialog'
import { TextField } from '@frontdesk/ui/text-field'
import { useMutation } from '@tanstack/react-query'
import { useId, useState, type ReactNode } from 'react'
import { CallForm } from '../../parts/call-form.tsx'
import { hasPasskeys, isChangedMind, signWithPasskey } from '../../api/passkeys.ts'
import { client } from '../../api/trpc.ts'
import type { Account } from '../../api/types.ts'
import { Refusal } from '../entry/refusal.tsx'
import { factorOf } from '../log-in/factor-of.ts'
import { NoPasskeys } from '../log-in/no-passkeys.tsx'
import { CurrentPasswordField } from './current-password-field.tsx'

interface ProveDialogProps {
  isOpen: boolean
  secondFactor: Account['secondFactor']
  onProven: () => void
  onClose: () => void
}

/** Whoever changes how one logs in, or erases a business, has to be the person, not merely somebody at their desk. */
export function ProveDialog({ isOpen, secondFactor, onProven, onClose }: ProveDialogProps): ReactNode {
  const formId = useId()
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const wantsCode = secondFactor.totp || secondFactor.passkey
  const close = (): void => {
    setPassword('')
    setCode('')
    byPassword.reset()
    byPasskey.reset()
    onClose()
  }
  const onSuccess = (): void => {
    close()
    onProven()
  }
  const byPassword = useMutation({
    mutationFn: () => client.account.prove.mutate({ password, ...(wantsCode && { factor: factorOf(code) }) }),
    onSuccess,
  })
  const byPasskey = useMutation({
    mutationFn: async () => {
      const assertion = await signWithPasskey(await client.account.proveOptions.mutate({}))
      return await client.account.prove.mutate({ factor: { method: 'passkey', assertion } })
    },
    onSuccess,
  })
  const isPending = byPassword.isPending || byPasskey.isPending
  const error = byPassword.error ?? byPasskey.error
  return (
    <Dialog
      title="Is it you?"
      description="For a step like this, please prove once more who you are."
      size="sm"
      isOpen={isOpen}
      onOpenChange={(open) => !open && close()}
      footer={
        <>
          <Button onPress={close}>Cancel</Button>
          {secondFactor.passkey && hasPasskeys && (
            <Button isPending={byPasskey.isPending} isDisabled={isPending} onPress={() => byPasskey.mutate()}>
              Use a passkey
            </Button>
          )}
          <Button variant="primary" type="submit" form={formId} isPending={byPassword.isPending}>
            Continue
          </Button>
        </>
      }
    >
      <CallForm
        id={formId}
        call={byPassword}
        onSubmit={() => {
          byPasskey.reset()
          byPassword.mutate()
        }}
      >
        {secondFactor.passkey && !hasPasskeys && <NoPasskeys>Use a code, or a browser that does.</NoPasskeys>}
        {error && !isPending && !isChangedMind(error) && <Refusal error={error} />}
        <CurrentPasswordField label="Password" autoFocus value={password} onChange={setPassword} />
        {wantsCode && (
          <TextField
            label="Code"
            description="From your authenticator app, or a recovery code."
            name="code"
            autoComplete="one-time-code"
            maxLength={60}
            isRequired
            value={code}
            onChange={setCode}
          />
        )}
      </CallForm>
    </Dialog>
  )
}
