import { Button } from '@frontdesk/ui/button'
import { showToast } from '@frontdesk/ui/toast'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { queryClient, trpc } from '../../api/trpc.ts'
import { roleWords } from '../../parts/role-words.ts'
import { showProblem } from '../../parts/show-problem.ts'
import { useEnterTenant } from '../../shell/use-enter-tenant.ts'

/** Businesses that want this person on their team; nothing at all where there are none. */
export function MyInvitations({ displayName }: { displayName: string }): ReactNode {
  const enterTenant = useEnterTenant()
  const query = useQuery(trpc.account.invitations.queryOptions({}))
  const accept = useMutation(
    trpc.account.acceptInvitation.mutationOptions({
      onSuccess: async () => await enterTenant('/inbox'),
      onError: showProblem,
    }),
  )
  const decline = useMutation(
    trpc.account.declineInvitation.mutationOptions({
      onSuccess: () => showToast({ title: 'Declined', detail: 'They can see that you did.' }),
      onError: showProblem,
      onSettled: async () => await queryClient.invalidateQueries({ queryKey: trpc.account.invitations.queryKey({}) }),
    }),
  )
  const isPending = accept.isPending || decline.isPending
  return query.data?.invitations.map(({ id, tenantName, role }) => (
    <section
      key={id}
      aria-label={`Invitation to ${tenantName}`}
      className="flex flex-col gap-3 rounded-xl bg-accent-soft p-4"
    >
      <p className="text-sm text-accent-ink">
        <strong className="font-semibold wrap-anywhere">{tenantName}</strong> invites you as {roleWords[role].article}.
      </p>
      <div className="flex flex-wrap gap-2">
        <Button
          size="sm"
          variant="primary"
          isDisabled={isPending}
          onPress={() => accept.mutate({ invitationId: id, displayName })}
        >
          Accept
        </Button>
        <Button size="sm" isDisabled={isPending} onPress={() => decline.mutate({ invitationId: id })}>
          Decline
        </Button>
      </div>
    </section>
  ))
}
