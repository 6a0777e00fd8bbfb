import { Card } from '@frontdesk/ui/card'
import { EmptyState } from '@frontdesk/ui/empty-state'
import { Table, type TableColumn } from '@frontdesk/ui/table'
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { LoadMore } from './load-more.tsx'
import { Loaded } from './loaded.tsx'
import { RowsSkeleton } from './rows-skeleton.tsx'

interface PagedTableProps<Row> {
  label: string
  query: UseInfiniteQueryResult<InfiniteData<{ entries: Row[] }>, unknown>
  columns: TableColumn<Row>[]
  empty: { icon: LucideIcon; title: string; text: string }
}

/** Entries page after page, or what there would be. */
export function PagedTable<Row extends { id: string }>(props: PagedTableProps<Row>): ReactNode {
  const { label, query, columns, empty } = props
  return (
    <Card flush>
      <Loaded query={query} skeleton={<RowsSkeleton />}>
        {({ pages }) => {
          const entries = pages.flatMap((page) => page.entries)
          if (entries.length === 0) {
            return (
              <EmptyState icon={empty.icon} title={empty.title}>
                {empty.text}
              </EmptyState>
            )
          }
          return (
            <>
              <Table label={label} columns={columns} rows={entries} rowKey={({ id }) => id} />
              <LoadMore pages={query} />
            </>
          )
        }}
      </Loaded>
    </Card>
  )
}
