import { Badge } from '@frontdesk/ui/badge'
import { Button } from '@frontdesk/ui/button'
import { Card } from '@frontdesk/ui/card'
import { RelativeTime } from '@frontdesk/ui/relative-time'
import { SkeletonLines } from '@frontdesk/ui/skeleton'
import { showToast } from '@frontdesk/ui/toast'
import { useMutation, useQuery } from '@tanstack/react-query'
import { MonitorSmartphone } from 'lucide-react'
import type { ReactNode } from 'react'
import { queryClient, trpc } from '../../api/trpc.ts'
import type { LoginSession } from '../../api/types.ts'
import { Item, Items } from '../../parts/item.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { showProblem } from '../../parts/show-problem.ts'

export function SessionsCard(): ReactNode {
  const query = useQuery(trpc.account.sessions.queryOptions({}, { staleTime: 0 }))
  const settled = {
    onError: showProblem,
    onSettled: async () => await queryClient.invalidateQueries({ queryKey: trpc.account.sessions.queryKey({}) }),
  }
  const end = useMutation(trpc.account.endSession.mutationOptions(settled))
  const endOthers = useMutation(
    trpc.account.endOtherSessions.mutationOptions({
      ...settled,
      onSuccess: () => showToast({ title: 'Logged out everywhere else' }),
    }),
  )
  const hasOthers = query.data?.sessions.some(({ isThis }) => !isThis) ?? false
  return (
    <Card
      title="Where you are logged in"
      flush
      actions={
        hasOthers && (
          <Button size="sm" isPending={endOthers.isPending} onPress={() => endOthers.mutate({})}>
            Log out everywhere else
          </Button>
        )
      }
    >
      <Loaded query={query} skeleton={<SkeletonLines count={3} />}>
        {({ sessions }) => (
          <Items label="Sessions">
            {sessions.map((session) => (
              <SessionItem
                key={session.id}
                session={session}
                isEnding={end.isPending && end.variables.sessionId === session.id}
                onEnd={() => end.mutate({ sessionId: session.id })}
              />
            ))}
          </Items>
        )}
      </Loaded>
    </Card>
  )
}

interface SessionItemProps {
  session: LoginSession
  isEnding: boolean
  onEnd: () => void
}

function SessionItem({ session, isEnding, onEnd }: SessionItemProps): ReactNode {
  const device = session.device || 'Unknown device'
  return (
    <Item
      icon={MonitorSmartphone}
      title={device}
      mark={session.isThis && <Badge tone="accent">This one</Badge>}
      detail={
        <>
          {methods[session.method]} · seen <RelativeTime at={session.lastSeenAt} />, logged in{' '}
          <RelativeTime at={session.createdAt} />
        </>
      }
      actions={
        !session.isThis && (
          <Button size="sm" isPending={isEnding} onPress={onEnd} aria-label={`Log out ${device}`}>
            Log out
          </Button>
        )
      }
    />
  )
}

const methods = {
  password: 'By password',
  password_totp: 'By password and code',
  password_recovery_code: 'By password and recovery code',
  password_passkey: 'By password and passkey',
  passkey: 'By passkey',
}
