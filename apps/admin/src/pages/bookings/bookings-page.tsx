import { Card } from '@frontdesk/ui/card'
import { EmptyState } from '@frontdesk/ui/empty-state'
import { Money } from '@frontdesk/ui/money'
import { LinkButton } from '@frontdesk/ui/link-button'
import { PageHeader } from '@frontdesk/ui/page-header'
import { Table, type TableColumn } from '@frontdesk/ui/table'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { CalendarCheck, CalendarPlus } from 'lucide-react'
import type { ReactNode } from 'react'
import { inPages } from '../../api/in-pages.ts'
import { client, trpc } from '../../api/trpc.ts'
import type { Booking } from '../../api/types.ts'
import { BookingBadge } from '../../parts/booking-badge.tsx'
import { BookingWhen } from '../../parts/booking-when.tsx'
import { LoadMore } from '../../parts/load-more.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { Page } from '../../parts/page.tsx'
import { personName } from '../../parts/person-name.ts'
import { RowsSkeleton } from '../../parts/rows-skeleton.tsx'
import { BookingsTabs } from './bookings-tabs.tsx'
import { ListFilters } from './list-filters.tsx'
import type { ListedState } from './list-search.ts'

const route = getRouteApi('/shell/bookings')

export function BookingsPage(): ReactNode {
  const search = route.useSearch()
  const navigate = useNavigate()
  const { when = 'upcoming', state, provider } = search
  return (
    <Page title="Bookings" size="lg">
      <PageHeader
        title="Bookings"
        description="Who comes, when, and what still needs you."
        actions={
          <LinkButton variant="primary" href="/bookings/new" icon={CalendarPlus}>
            New booking
          </LinkButton>
        }
      />
      <BookingsTabs selected={when}>
        <ListFilters
          search={search}
          onChange={(part) => void navigate({ to: '/bookings', search: { ...search, ...part }, resetScroll: false })}
        />
        <BookingList key={when} when={when} state={state} providerId={provider} />
      </BookingsTabs>
    </Page>
  )
}

interface BookingListProps {
  when: 'upcoming' | 'past'
  state: ListedState | undefined
  providerId: string | undefined
}

function BookingList({ when, state, providerId }: BookingListProps): ReactNode {
  const filter = { when, state, providerId }
  const query = useInfiniteQuery({
    ...inPages(trpc.booking.list.infiniteQueryKey(filter), (cursor, signal) =>
      client.booking.list.query({ ...filter, cursor, limit: 25 }, { signal }),
    ),
    placeholderData: keepPreviousData,
  })
  return (
    <Card flush>
      <Loaded query={query} skeleton={<RowsSkeleton />}>
        {({ pages }) => {
          const bookings = pages.flatMap((page) => page.bookings)
          if (bookings.length === 0) {
            return state || providerId ? <NoneOfThese /> : <NoBookings when={when} />
          }
          return (
            <>
              <Table
                label={when === 'upcoming' ? 'Upcoming bookings' : 'Past bookings'}
                columns={columns}
                rows={bookings}
                rowKey={({ id }) => id}
                rowHref={({ id }) => `/bookings/${id}`}
              />
              <LoadMore pages={query} />
            </>
          )
        }}
      </Loaded>
    </Card>
  )
}

function NoneOfThese(): ReactNode {
  return (
    <EmptyState icon={CalendarCheck} title="None of these">
      Choose another state or everybody to see more.
    </EmptyState>
  )
}

function NoBookings({ when }: { when: 'upcoming' | 'past' }): ReactNode {
  return (
    <EmptyState icon={CalendarCheck} title={when === 'upcoming' ? 'Nothing booked yet' : 'No past bookings'}>
      {when === 'upcoming'
        ? 'As soon as somebody books on your site, it stands here.'
        : 'What has taken place, or did not come about, is kept here.'}
    </EmptyState>
  )
}

const columns: TableColumn<Booking>[] = [
  { id: 'customer', header: 'Customer', cell: (booking) => personName(booking.customerName) },
  { id: 'service', header: 'Service', cell: (booking) => <ServiceCell booking={booking} /> },
  { id: 'when', header: 'When', cell: (booking) => <WhenCell booking={booking} /> },
  { id: 'state', header: 'State', cell: (booking) => <BookingBadge state={booking.state} /> },
  {
    id: 'price',
    header: 'Price',
    align: 'end',
    cell: ({ price }) => (price.amountMinor === 0 ? 'Free' : <Money {...price} />),
  },
]

function ServiceCell({ booking }: { booking: Booking }): ReactNode {
  return (
    <span className="inline-flex flex-col md:min-w-36">
      <span className="text-ink">{booking.serviceName}</span>
      <span className="text-xs text-subtle">with {booking.providerName}</span>
    </span>
  )
}

function WhenCell({ booking }: { booking: Booking }): ReactNode {
  return (
    <span className="block">
      <BookingWhen booking={booking} customerZone={booking.customerZone} />
    </span>
  )
}
