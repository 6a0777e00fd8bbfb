import { Button } from '@frontdesk/ui/button'
import { Skeleton } from '@frontdesk/ui/skeleton'
import { showToast } from '@frontdesk/ui/toast'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { problemOf } from '../../api/problem.ts'
import { client, trpc } from '../../api/trpc.ts'
import { roleWords } from '../../parts/role-words.ts'
import { showProblem } from '../../parts/show-problem.ts'
import { EntryFrame } from '../entry/entry-frame.tsx'
import { EntryLink } from '../entry/entry-link.tsx'
import { LinkIsGone } from '../entry/link-is-gone.tsx'
import { Refusal } from '../entry/refusal.tsx'
import { useLinkToken } from '../entry/use-link-token.ts'
import { AcceptAsMyself } from './accept-as-myself.tsx'
import { JoinByInvite } from './join-by-invite.tsx'

/** Where the mail of an invitation leads. */
export function InvitePage(): ReactNode {
  const token = useLinkToken()
  // Not through the cache: a refusal here says that the link is dead, and not that a session has ended.
  const invite = useQuery({
    queryKey: ['invite', token],
    queryFn: () => client.invite.show.query({ token }),
    meta: { anonymous: true },
    retry: false,
  })
  if (invite.data) return <Invitation token={token} {...invite.data} />
  if (!invite.error)
    return (
      <EntryFrame title="Your invitation">
        <Skeleton className="h-24" />
      </EntryFrame>
    )
  if (problemOf(invite.error).code === 'unauthenticated')
    return <LinkIsGone>Ask whoever invited you to send the invitation once more.</LinkIsGone>
  return (
    <EntryFrame title="Your invitation">
      <Refusal error={invite.error} />
      <Button isPending={invite.isFetching} onPress={() => void invite.refetch()}>
        Try again
      </Button>
    </EntryFrame>
  )
}

interface InvitationProps {
  token: string
  tenantName: string
  role: keyof typeof roleWords
}

function Invitation({ token, tenantName, role }: InvitationProps): ReactNode {
  const navigate = useNavigate()
  const [isNew, setNew] = useState(false)
  const account = useQuery({
    queryKey: ['account, if any'],
    queryFn: () => client.account.get.query({}),
    meta: { anonymous: true },
    retry: false,
  })
  const decline = useMutation(
    trpc.invite.decline.mutationOptions({
      onSuccess: async () => {
        showToast({ title: 'Declined', detail: `${tenantName} can see that you did.` })
        await navigate({ to: '/log-in', replace: true })
      },
      onError: showProblem,
    }),
  )
  return (
    <EntryFrame
      title={`Join ${tenantName}`}
      lead={`You are invited as ${roleWords[role].article}. ${roleWords[role].does}`}
      footer={
        <Button variant="ghost" isPending={decline.isPending} onPress={() => decline.mutate({ token })}>
          Decline the invitation
        </Button>
      }
    >
      {account.data ? (
        <AcceptAsMyself token={token} account={account.data} />
      ) : isNew ? (
        <JoinByInvite token={token} />
      ) : (
        <>
          <p className="text-sm text-muted">Do you have a Frontdesk account with the address this mail went to?</p>
          <EntryLink to="/log-in">Yes, log in first and open the link again</EntryLink>
          <Button variant="primary" onPress={() => setNew(true)}>
            No, open one for me
          </Button>
        </>
      )}
    </EntryFrame>
  )
}
