import { Button } from '@frontdesk/ui/button'
import { TextField } from '@frontdesk/ui/text-field'
import { useMutation } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { CallForm } from '../../parts/call-form.tsx'
import { problemOf } from '../../api/problem.ts'
import { trpc } from '../../api/trpc.ts'
import { useEnterTenant } from '../../shell/use-enter-tenant.ts'
import { fieldError } from '../entry/field-error.ts'
import { NewPasswordField } from '../entry/new-password-field.tsx'
import { Refusal } from '../entry/refusal.tsx'

/** A new account for the invited address; one that exists already keeps its password and has to log in. */
export function JoinByInvite({ token }: { token: string }): ReactNode {
  const enterTenant = useEnterTenant()
  const [displayName, setDisplayName] = useState('')
  const [password, setPassword] = useState('')
  const join = useMutation(
    trpc.invite.join.mutationOptions({
      meta: { anonymous: true },
      onSuccess: async () => await enterTenant('/inbox'),
    }),
  )
  return (
    <CallForm
      call={join}
      onSubmit={() => {
        join.mutate({ token, password, displayName })
      }}
    >
      {join.error && problemOf(join.error).code !== 'invalid' && <Refusal error={join.error} words={words} />}
      <TextField
        label="Your name"
        name="name"
        autoComplete="name"
        maxLength={80}
        isRequired
        autoFocus
        value={displayName}
        onChange={setDisplayName}
        error={fieldError(join.error, 'displayName')}
      />
      <NewPasswordField value={password} onChange={setPassword} error={fieldError(join.error, 'password')} />
      <Button type="submit" variant="primary" size="lg" isPending={join.isPending}>
        Open my account and join
      </Button>
    </CallForm>
  )
}

const words = {
  unauthenticated:
    'No account could be opened with this link. If you have one with this address, log in first and open the link again.',
}
