import { Button } from '@frontdesk/ui/button'
import { showToast } from '@frontdesk/ui/toast'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { problemOf } from '../../api/problem.ts'
import { trpc } from '../../api/trpc.ts'
import { EntryFrame } from '../entry/entry-frame.tsx'
import { LinkIsGone } from '../entry/link-is-gone.tsx'
import { Refusal } from '../entry/refusal.tsx'
import { useLinkToken } from '../entry/use-link-token.ts'

/** Where the mail to a new address leads. By a click, so that a scanner that merely opens links changes nothing. */
export function ConfirmEmailPage(): ReactNode {
  const token = useLinkToken()
  const navigate = useNavigate()
  const confirm = useMutation(
    trpc.auth.confirmEmail.mutationOptions({
      meta: { anonymous: true },
      onSuccess: async () => {
        await navigate({ to: '/log-in', replace: true })
        showToast({ title: 'Your new address is confirmed', detail: 'Use it from now on to log in.' })
      },
    }),
  )
  const code = confirm.error ? problemOf(confirm.error).code : undefined
  if (token === '' || code === 'unauthenticated')
    return <LinkIsGone>Your old address still works. Ask for the change once more on your account page.</LinkIsGone>
  return (
    <EntryFrame title="Is this your new address?" lead="Confirm it, and you log in with it from now on.">
      {code && <Refusal error={confirm.error} />}
      <Button variant="primary" size="lg" isPending={confirm.isPending} onPress={() => confirm.mutate({ token })}>
        Yes, use this address
      </Button>
    </EntryFrame>
  )
}
