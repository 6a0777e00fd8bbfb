import { Button } from '@frontdesk/ui/button'
import { Card } from '@frontdesk/ui/card'
import { EmptyState } from '@frontdesk/ui/empty-state'
import { useQuery } from '@tanstack/react-query'
import { CalendarSync, Plus } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { trpc } from '../../api/trpc.ts'
import type { Provider } from '../../api/types.ts'
import { Items } from '../../parts/item.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { RowsSkeleton } from '../../parts/rows-skeleton.tsx'
import { AddCalendarDialog } from './add-calendar-dialog.tsx'
import { CalendarSourceItem } from './calendar-source-item.tsx'

/** While something was just added or asked for, its reading is a matter of seconds. */
const soonMs = 3_000

/** Calendars elsewhere that say when somebody is busy. */
export function CalendarsCard({ provider: { id: providerId, name } }: { provider: Provider }): ReactNode {
  const [isAdding, setAdding] = useState(false)
  const query = useQuery(
    trpc.calendar.sources.list.queryOptions(
      { providerId },
      { refetchInterval: ({ state }) => state.data?.sources.some(({ checkedAt }) => !checkedAt) && soonMs },
    ),
  )
  const add = (
    <Button size="sm" icon={Plus} onPress={() => setAdding(true)}>
      Add a calendar
    </Button>
  )
  const hasSome = Boolean(query.data?.sources.length)
  return (
    <Card
      title="Calendars"
      description={`What ${name} has elsewhere is not offered here. Read every quarter of an hour.`}
      actions={hasSome && add}
      flush
    >
      <Loaded query={query} skeleton={<RowsSkeleton />}>
        {({ sources }) =>
          sources.length === 0 ? (
            <EmptyState icon={CalendarSync} title="No other calendar" action={add}>
              Add the secret address of a calendar at Google, Outlook, iCloud or anywhere else. Only when it says busy
              is read, never with whom.
            </EmptyState>
          ) : (
            <Items label="Calendars">
              {sources.map((source) => (
                <CalendarSourceItem key={source.id} source={source} />
              ))}
            </Items>
          )
        }
      </Loaded>
      {isAdding && <AddCalendarDialog providerId={providerId} onClose={() => setAdding(false)} />}
    </Card>
  )
}
