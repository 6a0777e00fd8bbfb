import { EmptyState } from '@frontdesk/ui/empty-state'
import { PageHeader } from '@frontdesk/ui/page-header'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Tags } from 'lucide-react'
import type { ReactNode } from 'react'
import { trpc } from '../../../api/trpc.ts'
import { Loaded } from '../../../parts/loaded.tsx'
import { Page } from '../../../parts/page.tsx'
import { PageSkeleton } from '../../../parts/page-skeleton.tsx'
import { NewBookingEditor } from './new-booking-editor.tsx'

const route = getRouteApi('/shell/bookings/new')

/** A booking that the staff make for somebody, or propose to them. */
export function NewBookingPage(): ReactNode {
  const search = route.useSearch()
  const services = useQuery(trpc.service.list.queryOptions({}))
  const providers = useQuery(trpc.provider.list.queryOptions({}))
  const customer = useQuery({
    ...trpc.customer.get.queryOptions({ customerId: search.customer ?? '' }),
    enabled: search.customer !== undefined,
  })
  return (
    <Page title="New booking" size="sm">
      <PageHeader back={{ href: '/bookings', label: 'Bookings' }} title="New booking" />
      <Loaded query={services} skeleton={<PageSkeleton />}>
        {({ services: all }) => (
          <Loaded query={providers} skeleton={<PageSkeleton />}>
            {({ providers: everybody }) => {
              const offered = all.filter(({ active, providerIds }) => active && providerIds.length > 0)
              if (offered.length === 0) return <NothingOffered />
              if (search.customer !== undefined && !customer.data) {
                return (
                  <Loaded query={customer} skeleton={<PageSkeleton />}>
                    {() => null}
                  </Loaded>
                )
              }
              return (
                <NewBookingEditor
                  search={search}
                  services={offered}
                  providers={everybody}
                  customer={customer.data ?? null}
                />
              )
            }}
          </Loaded>
        )}
      </Loaded>
    </Page>
  )
}

function NothingOffered(): ReactNode {
  return (
    <EmptyState icon={Tags} title="Nothing can be booked yet">
      Add a service, and somebody who offers it. Then you can book it here.
    </EmptyState>
  )
}
