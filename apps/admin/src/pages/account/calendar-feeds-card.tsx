import { Button } from '@frontdesk/ui/button'
import { Card } from '@frontdesk/ui/card'
import { SkeletonLines } from '@frontdesk/ui/skeleton'
import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { trpc } from '../../api/trpc.ts'
import { Items } from '../../parts/item.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { CalendarFeedItem } from './calendar-feed-item.tsx'
import { NewFeedDialog } from './new-feed-dialog.tsx'

/** One's own secret addresses, under which a calendar program shows the bookings. */
export function CalendarFeedsCard(): ReactNode {
  const [isMaking, setMaking] = useState(false)
  const query = useQuery(trpc.calendar.feeds.list.queryOptions({}))
  return (
    <Card
      title="Bookings in your calendar"
      description="Subscribe to a secret address in Google, Outlook, Apple or any other calendar."
      flush
      actions={
        <Button size="sm" icon={Plus} onPress={() => setMaking(true)}>
          New address
        </Button>
      }
    >
      <Loaded query={query} skeleton={<SkeletonLines count={2} />}>
        {({ feeds }) =>
          feeds.length === 0 ? (
            <p className="px-5 pb-5 text-sm text-muted sm:px-6 sm:pb-6">You have no address yet.</p>
          ) : (
            <Items label="Addresses of your calendar">
              {feeds.map((feed) => (
                <CalendarFeedItem key={feed.id} feed={feed} />
              ))}
            </Items>
          )
        }
      </Loaded>
      {isMaking && <NewFeedDialog onClose={() => setMaking(false)} />}
    </Card>
  )
}
