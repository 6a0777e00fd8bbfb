import { Button } from '@frontdesk/ui/button'
import { Card } from '@frontdesk/ui/card'
import { EmptyState } from '@frontdesk/ui/empty-state'
import { PageHeader } from '@frontdesk/ui/page-header'
import { useQuery } from '@tanstack/react-query'
import { BellRing, Plus } from 'lucide-react'
import { useEffect, useState, type ReactNode } from 'react'
import { trpc } from '../../api/trpc.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { Page } from '../../parts/page.tsx'
import { RowsSkeleton } from '../../parts/rows-skeleton.tsx'
import { useMayConfigure } from '../../shell/me.ts'
import { ChannelRow } from './channel-row.tsx'
import { NewChannelDialog } from './new-channel-dialog.tsx'

/** A test is delivered by and by: for so long the page looks what became of it. */
const watchMs = 20_000

/** Where else the staff are told of what happens to bookings and payments. */
export function NoticesPage(): ReactNode {
  const mayConfigure = useMayConfigure()
  const [isAdding, setAdding] = useState(false)
  const [watching, setWatching] = useState(0)
  const query = useQuery(trpc.notice.list.queryOptions({}, { refetchInterval: watching > 0 && 2_000 }))
  useEffect(() => {
    if (watching === 0) return
    const timer = setTimeout(() => setWatching(0), watchMs)
    return () => clearTimeout(timer)
  }, [watching])
  const watch = (): void => setWatching((count) => count + 1)
  const add = mayConfigure && (
    <Button variant="primary" icon={Plus} onPress={() => setAdding(true)}>
      Add a place
    </Button>
  )
  return (
    <Page title="Notices">
      <PageHeader
        title="Notices"
        description="Where you are told of bookings and payments while this page is not open."
        actions={query.data?.channels.length === 0 ? undefined : add}
      />
      <Card flush>
        <Loaded query={query} skeleton={<RowsSkeleton />}>
          {({ channels }) =>
            channels.length === 0 ? (
              <EmptyState icon={BellRing} title="Nobody is told yet" action={add}>
                Have new bookings, cancellations and payments sent to a mail address or to your team’s chat.
              </EmptyState>
            ) : (
              <ul aria-label="Where you are told" className="flex flex-col divide-y divide-line">
                {channels.map((channel) => (
                  <ChannelRow key={channel.id} channel={channel} onTested={watch} />
                ))}
              </ul>
            )
          }
        </Loaded>
      </Card>
      {isAdding && <NewChannelDialog onClose={() => setAdding(false)} onAdded={watch} />}
    </Page>
  )
}
