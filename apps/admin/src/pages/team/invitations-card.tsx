import { Badge } from '@frontdesk/ui/badge'
import { Button } from '@frontdesk/ui/button'
import { Card } from '@frontdesk/ui/card'
import { DateTime } from '@frontdesk/ui/date-time'
import { SkeletonLines } from '@frontdesk/ui/skeleton'
import { showToast } from '@frontdesk/ui/toast'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Mail } from 'lucide-react'
import type { ReactNode } from 'react'
import { queryClient, trpc } from '../../api/trpc.ts'
import type { Invitation } from '../../api/types.ts'
import { Item, Items } from '../../parts/item.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { roleWords } from '../../parts/role-words.ts'
import { showProblem } from '../../parts/show-problem.ts'

export function InvitationsCard(): ReactNode {
  const query = useQuery(trpc.team.invitations.queryOptions({}))
  return (
    <Card title="Invitations" flush>
      <Loaded query={query} skeleton={<SkeletonLines count={2} />}>
        {({ invitations }) =>
          invitations.length === 0 ? (
            <p className="px-5 pb-5 text-sm text-muted sm:px-6">Nobody is waiting for an answer.</p>
          ) : (
            <Items label="Invitations">
              {invitations.map((invitation) => (
                <InvitationItem key={invitation.id} invitation={invitation} />
              ))}
            </Items>
          )
        }
      </Loaded>
    </Card>
  )
}

function InvitationItem({ invitation: { id, email, role, state, expiresAt } }: { invitation: Invitation }): ReactNode {
  const settled = {
    onError: showProblem,
    onSettled: async () => await queryClient.invalidateQueries({ queryKey: trpc.team.invitations.queryKey({}) }),
  }
  const resend = useMutation(
    trpc.team.resendInvite.mutationOptions({ ...settled, onSuccess: () => showToast({ title: 'Sent once more' }) }),
  )
  const cancel = useMutation(trpc.team.cancelInvite.mutationOptions(settled))
  return (
    <Item
      icon={Mail}
      title={email}
      mark={<Badge tone={states[state].tone}>{states[state].label}</Badge>}
      detail={
        <>
          {roleWords[role].name} · until <DateTime at={expiresAt} look="date" />
        </>
      }
      actions={
        <>
          <Button
            size="sm"
            isPending={resend.isPending}
            onPress={() => resend.mutate({ invitationId: id })}
            aria-label={`Send again to ${email}`}
          >
            Send again
          </Button>
          <Button
            size="sm"
            isPending={cancel.isPending}
            onPress={() => cancel.mutate({ invitationId: id })}
            aria-label={`Take back the invitation of ${email}`}
          >
            Take back
          </Button>
        </>
      }
    />
  )
}

const states = {
  waiting: { label: 'Waiting', tone: 'info' },
  expired: { label: 'Expired', tone: 'warning' },
  declined: { label: 'Declined', tone: 'neutral' },
} as const
