import { Card } from '@frontdesk/ui/card'
import { DateTime } from '@frontdesk/ui/date-time'
import { LinkButton } from '@frontdesk/ui/link-button'
import { PageHeader } from '@frontdesk/ui/page-header'
import { Table, type TableColumn } from '@frontdesk/ui/table'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { CalendarPlus } from 'lucide-react'
import type { ReactNode } from 'react'
import { trpc } from '../../api/trpc.ts'
import type { Booking, CustomerCard } from '../../api/types.ts'
import { BookingBadge } from '../../parts/booking-badge.tsx'
import { Fact, Facts } from '../../parts/facts.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { Page } from '../../parts/page.tsx'
import { PageSkeleton } from '../../parts/page-skeleton.tsx'
import { personName } from '../../parts/person-name.ts'
import { cityOf } from '../../parts/zone-words.ts'
import { useMayConfigure, useMe } from '../../shell/me.ts'
import { PersonalData } from './personal-data.tsx'

const route = getRouteApi('/shell/customers/$customerId')

export function CustomerPage(): ReactNode {
  const { customerId } = route.useParams()
  const query = useQuery(trpc.customer.get.queryOptions({ customerId }))
  return (
    <Page title="Customer" size="sm">
      <Loaded query={query} skeleton={<PageSkeleton />}>
        {(customer) => <OneCustomer customer={customer} />}
      </Loaded>
    </Page>
  )
}

function OneCustomer({ customer }: { customer: CustomerCard }): ReactNode {
  const mayConfigure = useMayConfigure()
  return (
    <>
      <PageHeader
        back={{ href: '/customers', label: 'Customers' }}
        title={personName(customer.name)}
        actions={
          !customer.erasedAt && (
            <LinkButton href={`/bookings/new?customer=${customer.id}`} icon={CalendarPlus}>
              New booking
            </LinkButton>
          )
        }
      />
      <div className="flex flex-col gap-6">
        <Card title="Customer">
          <Facts>
            {customer.erasedAt ? (
              <Fact name="Erased">
                <DateTime at={customer.erasedAt} />. What was booked and paid stays for your books.
              </Fact>
            ) : (
              <Known customer={customer} />
            )}
          </Facts>
        </Card>
        <Card title="Bookings" flush>
          {customer.bookings.length === 0 ? (
            <p className="px-5 pb-5 text-sm text-subtle sm:px-6">They have none.</p>
          ) : (
            <Table
              label="Bookings"
              columns={columns}
              rows={customer.bookings}
              rowKey={({ id }) => id}
              rowHref={({ id }) => `/bookings/${id}`}
            />
          )}
        </Card>
        {mayConfigure && !customer.erasedAt && <PersonalData customer={customer} />}
      </div>
    </>
  )
}

function Known({ customer: { email, zone, createdAt } }: { customer: CustomerCard }): ReactNode {
  return (
    <>
      <Fact name="E-mail">
        {email === '' ? (
          'None told'
        ) : (
          <a
            href={`mailto:${encodeURIComponent(email)}`}
            className="inline-block py-0.5 wrap-anywhere underline underline-offset-2 hover:text-accent-ink"
          >
            {email}
          </a>
        )}
      </Fact>
      <Fact name="Time zone">{cityOf(zone)}</Fact>
      <Fact name="Since">
        <DateTime at={createdAt} />
      </Fact>
    </>
  )
}

const columns: TableColumn<Booking>[] = [
  { id: 'service', header: 'Service', cell: ({ serviceName }) => serviceName },
  { id: 'when', header: 'When', cell: ({ startsAt }) => <When at={startsAt} /> },
  { id: 'state', header: 'State', cell: ({ state }) => <BookingBadge state={state} /> },
]

function When({ at }: { at: string }): ReactNode {
  return <DateTime at={at} zone={useMe().tenant.zone} />
}
