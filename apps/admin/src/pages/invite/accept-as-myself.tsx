import { Button } from '@frontdesk/ui/button'
import { TextField } from '@frontdesk/ui/text-field'
import { useMutation } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { CallForm } from '../../parts/call-form.tsx'
import { problemOf } from '../../api/problem.ts'
import { trpc } from '../../api/trpc.ts'
import type { Account } from '../../api/types.ts'
import { useEnterTenant } from '../../shell/use-enter-tenant.ts'
import { useLogOut } from '../../shell/use-log-out.ts'
import { fieldError } from '../entry/field-error.ts'
import { Refusal } from '../entry/refusal.tsx'

/** For who is logged in: the invitation has to have gone to their own address. */
export function AcceptAsMyself({ token, account }: { token: string; account: Account }): ReactNode {
  const enterTenant = useEnterTenant()
  const logOut = useLogOut()
  const [displayName, setDisplayName] = useState(account.displayName ?? '')
  const accept = useMutation(
    trpc.invite.accept.mutationOptions({
      onSuccess: async () => await enterTenant('/inbox'),
    }),
  )
  return (
    <CallForm
      call={accept}
      onSubmit={() => {
        accept.mutate({ token, displayName })
      }}
    >
      {accept.error && <Refusal error={accept.error} words={words} />}
      <p className="text-sm text-muted">
        You are logged in as <strong className="font-semibold wrap-anywhere text-ink">{account.email}</strong>.
      </p>
      <TextField
        label="Your name"
        description="What this team calls you."
        name="name"
        autoComplete="name"
        maxLength={80}
        isRequired
        value={displayName}
        onChange={setDisplayName}
        error={fieldError(accept.error, 'displayName')}
      />
      <Button type="submit" variant="primary" size="lg" isPending={accept.isPending}>
        Accept
      </Button>
      {accept.error && problemOf(accept.error).code === 'not_found' && (
        <Button isPending={logOut.isPending} onPress={() => logOut.mutate({})}>
          Log out
        </Button>
      )}
    </CallForm>
  )
}

const words = {
  not_found: 'This invitation went to another address than yours. Log out, and open the link with that account.',
}
