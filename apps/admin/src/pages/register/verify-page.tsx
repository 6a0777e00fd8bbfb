import { Button } from '@frontdesk/ui/button'
import { TextField } from '@frontdesk/ui/text-field'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { CallForm } from '../../parts/call-form.tsx'
import { problemOf } from '../../api/problem.ts'
import { trpc } from '../../api/trpc.ts'
import { EntryFrame } from '../entry/entry-frame.tsx'
import { EntryLink } from '../entry/entry-link.tsx'
import { fieldError } from '../entry/field-error.ts'
import { LinkIsGone } from '../entry/link-is-gone.tsx'
import { NewPasswordField } from '../entry/new-password-field.tsx'
import { Refusal } from '../entry/refusal.tsx'
import { useLinkToken } from '../entry/use-link-token.ts'

/** Where the mail of a registration leads: the address is proven, the password is chosen. */
export function VerifyPage(): ReactNode {
  const token = useLinkToken()
  const navigate = useNavigate()
  const [displayName, setDisplayName] = useState('')
  const [password, setPassword] = useState('')
  const verify = useMutation(
    trpc.auth.verify.mutationOptions({
      meta: { anonymous: true },
      onSuccess: async () => await navigate({ to: '/start', replace: true }),
    }),
  )
  const code = verify.error ? problemOf(verify.error).code : undefined
  if (token === '' || code === 'unauthenticated')
    return (
      <LinkIsGone>
        <EntryLink to="/register">Ask for a new mail</EntryLink>, or log in if you have chosen your password already.
      </LinkIsGone>
    )
  return (
    <EntryFrame title="Almost there" lead="Your address is confirmed. All that is missing is a password.">
      <CallForm
        call={verify}
        onSubmit={() => {
          verify.mutate({ token, password, displayName })
        }}
      >
        {code && code !== 'invalid' && <Refusal error={verify.error} />}
        <TextField
          label="Your name"
          name="name"
          autoComplete="name"
          maxLength={120}
          value={displayName}
          onChange={setDisplayName}
          isRequired
          autoFocus
          error={fieldError(verify.error, 'displayName')}
        />
        <NewPasswordField value={password} onChange={setPassword} error={fieldError(verify.error, 'password')} />
        <Button type="submit" variant="primary" size="lg" isPending={verify.isPending}>
          Open my account
        </Button>
      </CallForm>
    </EntryFrame>
  )
}
