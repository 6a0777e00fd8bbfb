import { Badge } from '@frontdesk/ui/badge'
import { Card } from '@frontdesk/ui/card'
import { EmptyState } from '@frontdesk/ui/empty-state'
import { LinkButton } from '@frontdesk/ui/link-button'
import { Money } from '@frontdesk/ui/money'
import { PageHeader } from '@frontdesk/ui/page-header'
import { Table, type TableColumn } from '@frontdesk/ui/table'
import { useQuery } from '@tanstack/react-query'
import { Plus, Tags } from 'lucide-react'
import type { ReactNode } from 'react'
import { trpc } from '../../api/trpc.ts'
import type { Service } from '../../api/types.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { Page } from '../../parts/page.tsx'
import { ReadOnlyNote } from '../../parts/read-only-note.tsx'
import { RowsSkeleton } from '../../parts/rows-skeleton.tsx'
import { useMayConfigure } from '../../shell/me.ts'
import { minutesInWords } from './minutes-in-words.ts'

export function ServicesPage(): ReactNode {
  const mayConfigure = useMayConfigure()
  const query = useQuery(trpc.service.list.queryOptions({}))
  const add = mayConfigure && (
    <LinkButton href="/services/new" variant="primary" icon={Plus}>
      New service
    </LinkButton>
  )
  return (
    <Page title="Services" size="lg">
      <PageHeader title="Services" description="What people can book on your site." actions={add} />
      {!mayConfigure && <ReadOnlyNote />}
      <Loaded query={query} skeleton={<RowsSkeleton />}>
        {({ services }) =>
          services.length === 0 ? (
            <Card flush>
              <EmptyState icon={Tags} title="No services yet" action={add}>
                Describe the first thing people can book: how long it takes, what it costs, who does it.
              </EmptyState>
            </Card>
          ) : (
            <div className="flex flex-col gap-6">
              {categoriesOf(services).map(([category, ofCategory]) => (
                <Card key={category} title={category || undefined} flush>
                  <Table
                    label={category ? `Services: ${category}` : 'Services'}
                    isOneOfMany
                    columns={columns}
                    rows={ofCategory}
                    rowKey={({ id }) => id}
                    rowHref={({ id }) => `/services/${id}`}
                  />
                </Card>
              ))}
            </div>
          )
        }
      </Loaded>
    </Page>
  )
}

/** By name, as on the site; those without one come first there, too. */
function categoriesOf(services: readonly Service[]): [string, Service[]][] {
  const byCategory = [...Map.groupBy(services, ({ category }) => category)]
  return byCategory.toSorted(([one], [other]) => one.localeCompare(other))
}

const columns: TableColumn<Service>[] = [
  { id: 'name', header: 'Service', cell: ({ name }) => name },
  { id: 'duration', header: 'Duration', cell: ({ durationMinutes }) => minutesInWords(durationMinutes) },
  { id: 'seats', header: 'For', cell: ({ seats }) => (seats > 1 ? `${seats} people` : 'One booking') },
  { id: 'approval', header: 'Booked', cell: ({ needsApproval }) => (needsApproval ? 'After you approve' : 'At once') },
  {
    id: 'active',
    header: 'On your site',
    cell: ({ active, providerIds }) => {
      if (!active) return <Badge>Hidden</Badge>
      return providerIds.length > 0 ? (
        <Badge tone="success">Offered</Badge>
      ) : (
        <Badge tone="warning">Nobody does it</Badge>
      )
    },
  },
  {
    id: 'price',
    header: 'Price',
    align: 'end',
    cell: ({ priceMinor, currency }) =>
      priceMinor === 0 ? 'Free' : <Money amountMinor={priceMinor} currency={currency} />,
  },
]
