import { LinkButton } from '@frontdesk/ui/link-button'
import { PageHeader } from '@frontdesk/ui/page-header'
import { useQuery } from '@tanstack/react-query'
import { CalendarPlus } from 'lucide-react'
import type { ReactNode } from 'react'
import { trpc } from '../../../api/trpc.ts'
import { Loaded } from '../../../parts/loaded.tsx'
import { Page } from '../../../parts/page.tsx'
import { useMe } from '../../../shell/me.ts'
import { BookingsTabs } from '../bookings-tabs.tsx'
import { CalendarBoard } from './calendar-board.tsx'
import { CalendarSkeleton } from './calendar-skeleton.tsx'

export function CalendarPage(): ReactNode {
  const { zone } = useMe().tenant
  const providers = useQuery(trpc.provider.list.queryOptions({}))
  return (
    <Page title="Calendar" size="lg">
      <PageHeader
        title="Bookings"
        description="Who comes, when, and what still needs you."
        actions={
          <LinkButton variant="primary" href="/bookings/new" icon={CalendarPlus}>
            New booking
          </LinkButton>
        }
      />
      <BookingsTabs selected="calendar">
        <Loaded query={providers} skeleton={<CalendarSkeleton />}>
          {({ providers: all }) => <CalendarBoard zone={zone} providers={all} />}
        </Loaded>
      </BookingsTabs>
    </Page>
  )
}
