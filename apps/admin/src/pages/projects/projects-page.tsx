import { Badge, type BadgeProps } from '@frontdesk/ui/badge'
import { Card } from '@frontdesk/ui/card'
import { DateTime } from '@frontdesk/ui/date-time'
import { EmptyState } from '@frontdesk/ui/empty-state'
import { PageHeader } from '@frontdesk/ui/page-header'
import { Table, type TableColumn } from '@frontdesk/ui/table'
import { useInfiniteQuery } from '@tanstack/react-query'
import { FolderKanban } from 'lucide-react'
import type { ReactNode } from 'react'
import { inPages } from '../../api/in-pages.ts'
import { client, trpc } from '../../api/trpc.ts'
import type { ProjectSummary } from '../../api/types.ts'
import { BookingBadge } from '../../parts/booking-badge.tsx'
import { LoadMore } from '../../parts/load-more.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { Page } from '../../parts/page.tsx'
import { personName } from '../../parts/person-name.ts'
import { RowsSkeleton } from '../../parts/rows-skeleton.tsx'
import { useMe } from '../../shell/me.ts'
import { cityOf } from '../../parts/zone-words.ts'

export function ProjectsPage(): ReactNode {
  const query = useInfiniteQuery(
    inPages(trpc.project.list.infiniteQueryKey(), (cursor, signal) =>
      client.project.list.query({ cursor, limit: 25 }, { signal }),
    ),
  )
  return (
    <Page title="Projects" size="lg">
      <PageHeader
        title="Projects"
        description="Every booking has a page that the customer sees too: its timeline, its payments and the chat."
      />
      <Card flush>
        <Loaded query={query} skeleton={<RowsSkeleton />}>
          {({ pages }) => {
            const projects = pages.flatMap((page) => page.projects)
            if (projects.length === 0) {
              return (
                <EmptyState icon={FolderKanban} title="No projects yet">
                  The first booking makes the first project.
                </EmptyState>
              )
            }
            return (
              <>
                <Table
                  label="Projects"
                  columns={columns}
                  rows={projects}
                  rowKey={({ id }) => id}
                  rowHref={({ id }) => `/projects/${id}`}
                />
                <LoadMore pages={query} />
              </>
            )
          }}
        </Loaded>
      </Card>
    </Page>
  )
}

const columns: TableColumn<ProjectSummary>[] = [
  { id: 'title', header: 'Project', cell: ({ title }) => title },
  { id: 'customer', header: 'Customer', cell: ({ customerName }) => personName(customerName) },
  { id: 'when', header: 'Appointment', cell: ({ startsAt }) => <Appointment at={startsAt} /> },
  { id: 'booking', header: 'Booking', cell: ({ bookingState }) => <BookingBadge state={bookingState} /> },
  { id: 'state', header: 'Project state', cell: ({ state }) => <ProjectBadge state={state} /> },
]

function Appointment({ at }: { at: string }): ReactNode {
  const { zone } = useMe().tenant
  return (
    <>
      <DateTime at={at} zone={zone} /> <span className="text-subtle">{cityOf(zone)} time</span>
    </>
  )
}

export function ProjectBadge({ state }: { state: ProjectSummary['state'] }): ReactNode {
  return <Badge tone={looks[state].tone}>{looks[state].label}</Badge>
}

const looks: Record<ProjectSummary['state'], { label: string; tone: BadgeProps['tone'] }> = {
  pending: { label: 'Not sure yet', tone: 'neutral' },
  active: { label: 'Active', tone: 'accent' },
  closed: { label: 'Closed', tone: 'neutral' },
}
