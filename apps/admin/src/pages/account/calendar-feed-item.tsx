import { Button } from '@frontdesk/ui/button'
import { ConfirmDialog } from '@frontdesk/ui/confirm-dialog'
import { RelativeTime } from '@frontdesk/ui/relative-time'
import { useMutation } from '@tanstack/react-query'
import { CalendarDays } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { queryClient, trpc } from '../../api/trpc.ts'
import type { CalendarFeed } from '../../api/types.ts'
import { Item } from '../../parts/item.tsx'
import { showProblem } from '../../parts/show-problem.ts'

export function CalendarFeedItem({ feed }: { feed: CalendarFeed }): ReactNode {
  const { id: feedId, providerName, createdAt, lastUsedAt } = feed
  const [isAsking, setAsking] = useState(false)
  const revoke = useMutation(
    trpc.calendar.feeds.revoke.mutationOptions({
      onError: showProblem,
      onSettled: async () => {
        setAsking(false)
        await queryClient.invalidateQueries(trpc.calendar.feeds.pathFilter())
      },
    }),
  )
  const whose = providerName === null ? 'All bookings' : `Bookings of ${providerName}`
  return (
    <Item
      icon={CalendarDays}
      title={whose}
      detail={
        <>
          Made <RelativeTime at={createdAt} />,{' '}
          {lastUsedAt ? (
            <>
              last read <RelativeTime at={lastUsedAt} />
            </>
          ) : (
            'not read yet'
          )}
        </>
      }
      actions={
        <>
          <Button size="sm" onPress={() => setAsking(true)} aria-label={`Revoke the address for ${whose}`}>
            Revoke
          </Button>
          <ConfirmDialog
            title="Revoke this address?"
            confirmLabel="Revoke"
            isOpen={isAsking}
            isPending={revoke.isPending}
            isDangerous
            onConfirm={() => revoke.mutate({ feedId })}
            onClose={() => setAsking(false)}
          >
            Calendars that subscribe to it show nothing new from now on. This cannot be taken back.
          </ConfirmDialog>
        </>
      }
    />
  )
}
