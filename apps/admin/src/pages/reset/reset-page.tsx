import { Button } from '@frontdesk/ui/button'
import { showToast } from '@frontdesk/ui/toast'
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

/** Where the mail of a reset leads. It does not log in: a second factor, if there is one, is still asked for. */
export function ResetPage(): ReactNode {
  const token = useLinkToken()
  const navigate = useNavigate()
  const [password, setPassword] = useState('')
  const reset = useMutation(
    trpc.auth.reset.mutationOptions({
      meta: { anonymous: true },
      onSuccess: async () => {
        await navigate({ to: '/log-in', replace: true })
        showToast({
          title: 'Your password is changed',
          detail: 'Every device was logged out. Log in with the new one.',
        })
      },
    }),
  )
  const code = reset.error ? problemOf(reset.error).code : undefined
  if (token === '' || code === 'unauthenticated')
    return (
      <LinkIsGone>
        <EntryLink to="/forgot">Ask for a new link</EntryLink>, it takes a moment.
      </LinkIsGone>
    )
  return (
    <EntryFrame title="Choose a new password" lead="It logs you out everywhere else.">
      <CallForm
        call={reset}
        onSubmit={() => {
          reset.mutate({ token, password })
        }}
      >
        {code && code !== 'invalid' && <Refusal error={reset.error} />}
        <NewPasswordField
          label="New password"
          value={password}
          onChange={setPassword}
          error={fieldError(reset.error, 'password')}
        />
        <Button type="submit" variant="primary" size="lg" isPending={reset.isPending}>
          Save it
        </Button>
      </CallForm>
    </EntryFrame>
  )
}
