import { Badge } from '@frontdesk/ui/badge'
import { Card } from '@frontdesk/ui/card'
import { DateTime } from '@frontdesk/ui/date-time'
import { EmptyState } from '@frontdesk/ui/empty-state'
import { PageHeader } from '@frontdesk/ui/page-header'
import { Table, type TableColumn } from '@frontdesk/ui/table'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Contact, SearchX } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { inPages } from '../../api/in-pages.ts'
import { client, trpc } from '../../api/trpc.ts'
import type { CustomerSummary } from '../../api/types.ts'
import { LoadMore } from '../../parts/load-more.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { Page } from '../../parts/page.tsx'
import { personName } from '../../parts/person-name.ts'
import { RowsSkeleton } from '../../parts/rows-skeleton.tsx'
import { SearchField } from '../../parts/search-field.tsx'
import { useTyped } from '../../parts/use-typed.ts'

const route = getRouteApi('/shell/customers')

/** Everybody the business knows by name or address; what is searched for stands in the address, so that going back finds it again. */
export function CustomersPage(): ReactNode {
  const navigate = useNavigate()
  const [value, setValue] = useState(route.useSearch().search ?? '')
  const search = useTyped(value) || undefined
  const query = useInfiniteQuery({
    ...inPages(trpc.customer.list.infiniteQueryKey({ search }), (cursor, signal) =>
      client.customer.list.query({ search, cursor, limit: 25 }, { signal }),
    ),
    placeholderData: keepPreviousData,
  })
  function change(next: string): void {
    setValue(next)
    void navigate({ to: '/customers', search: { search: next.trim() || undefined }, replace: true })
  }
  return (
    <Page title="Customers" size="lg">
      <PageHeader
        title="Customers"
        description="Everybody who has booked, written to you under a name, or is known by your own server."
      />
      <div className="mb-4 max-w-md">
        <SearchField label="Search by name or e-mail" value={value} onChange={change} />
      </div>
      <Card flush>
        <Loaded query={query} skeleton={<RowsSkeleton />}>
          {({ pages }) => {
            const customers = pages.flatMap((page) => page.customers)
            if (customers.length === 0) return <Nobody search={search} />
            return (
              <>
                <Table
                  label="Customers"
                  columns={columns}
                  rows={customers}
                  rowKey={({ id }) => id}
                  rowHref={({ id }) => `/customers/${id}`}
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

function Nobody({ search }: { search: string | undefined }): ReactNode {
  return search === undefined ? (
    <EmptyState icon={Contact} title="No customers yet">
      Whoever books, or says who they are, appears here.
    </EmptyState>
  ) : (
    <EmptyState icon={SearchX} title="Nobody found">
      Try fewer letters, or only a part of the name. Three letters are enough.
    </EmptyState>
  )
}

const columns: TableColumn<CustomerSummary>[] = [
  { id: 'name', header: 'Name', cell: ({ name }) => personName(name) },
  {
    id: 'email',
    header: 'E-mail',
    cell: ({ email, erasedAt }) => (erasedAt ? <Badge>Erased</Badge> : <span className="wrap-anywhere">{email}</span>),
  },
  { id: 'since', header: 'Since', cell: ({ createdAt }) => <DateTime at={createdAt} /> },
]
