import { Button } from '@frontdesk/ui/button'
import { TextField } from '@frontdesk/ui/text-field'
import { useMutation } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { CallForm } from '../../parts/call-form.tsx'
import { trpc } from '../../api/trpc.ts'
import type { Account } from '../../api/types.ts'
import { logInWords } from '../../api/words.ts'
import { Refusal } from '../entry/refusal.tsx'

interface PasswordFormProps {
  onDone: (account: Account) => void
  /** The password was right, and something more is asked for. */
  onHalfway: () => void
}

export function PasswordForm({ onDone, onHalfway }: PasswordFormProps): ReactNode {
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const logIn = useMutation(
    trpc.auth.login.mutationOptions({
      meta: { anonymous: true },
      onSuccess: (result) => (result.next === 'done' ? onDone(result.account) : onHalfway()),
    }),
  )
  return (
    <CallForm
      call={logIn}
      onSubmit={() => {
        logIn.mutate({ email, password })
      }}
    >
      {logIn.error && !logIn.isPending && <Refusal error={logIn.error} words={logInWords} />}
      <TextField
        label="E-mail"
        name="email"
        type="email"
        autoComplete="username webauthn"
        maxLength={254}
        value={email}
        onChange={setEmail}
        isRequired
        autoFocus
      />
      <TextField
        label="Password"
        name="password"
        type="password"
        autoComplete="current-password"
        maxLength={256}
        value={password}
        onChange={setPassword}
        isRequired
      />
      <Button type="submit" variant="primary" size="lg" isPending={logIn.isPending}>
        Log in
      </Button>
    </CallForm>
  )
}
