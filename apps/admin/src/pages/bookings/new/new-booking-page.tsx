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
import type { NewBookingSearch } from './new-booking-search.ts'
import { useAddressee } from './use-addressee.ts'

const route = getRouteApi('/shell/bookings/new')

/** A booking that the staff make for somebody, or propose to them. */
export function NewBookingPage(): ReactNode {
  const search = route.useSearch()
  const services = useQuery(trpc.service.list.queryOptions({}))
  const providers = useQuery(trpc.provider.list.queryOptions({}))
  const addressee = useAddressee(search)
  const { title, back } = placeOf(search)
  return (
    <Page title={title} size="sm">
      <PageHeader back={back} title={title} />
      <Loaded query={services} skeleton={<PageSkeleton />}>
        {({ services: all }) => (
          <Loaded query={providers} skeleton={<PageSkeleton />}>
            {({ providers: everybody }) => {
              const offered = all.filter(({ active, providerIds }) => active && providerIds.length > 0)
              if (offered.length === 0) return <NothingOffered />
              const known = { search, services: offered, providers: everybody }
              if (!addressee) return <NewBookingEditor {...known} />
              return (
                <Loaded query={addressee} skeleton={<PageSkeleton />}>
                  {(whom) => <NewBookingEditor {...known} addressee={whom} />}
                </Loaded>
              )
            }}
          </Loaded>
        )}
      </Loaded>
    </Page>
  )
}

/** Somebody's thread and project lead to a proposal, and the way back leads there. */
function placeOf({ conversation, project }: NewBookingSearch) {
  const title = 'Propose a time'
  if (conversation !== undefined) return { title, back: { href: `/inbox/${conversation}`, label: 'Conversation' } }
  if (project !== undefined) return { title, back: { href: `/projects/${project}`, label: 'Project' } }
  return { title: 'New booking', back: { href: '/bookings', label: 'Bookings' } }
}

function NothingOffered(): ReactNode {
  return (
    <EmptyState icon={Tags} title="Nothing can be booked yet">
      Add a service, and somebody who offers it. Then you can book it here.
    </EmptyState>
  )
}
