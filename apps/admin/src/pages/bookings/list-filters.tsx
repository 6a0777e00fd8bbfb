import { Select } from '@frontdesk/ui/select'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { trpc } from '../../api/trpc.ts'
import { stateWords } from '../../parts/booking-badge.tsx'
import { type ListSearch, listedStates } from './list-search.ts'

interface ListFiltersProps {
  search: ListSearch
  onChange: (part: Pick<ListSearch, 'state' | 'provider'>) => void
}

const all = 'all'

/** Narrows the list to one state and to one provider. */
export function ListFilters({ search, onChange }: ListFiltersProps): ReactNode {
  const { data } = useQuery(trpc.provider.list.queryOptions({}))
  const providers = data?.providers ?? []
  return (
    <div className="mb-4 flex flex-wrap gap-4">
      <Select
        label="State"
        options={[{ id: all, label: 'All bookings' }, ...listedStates.map((id) => ({ id, label: stateWords(id) }))]}
        value={search.state ?? all}
        onChange={(id) => onChange({ state: id === all ? undefined : id })}
        className="w-full sm:w-52"
      />
      {providers.length > 1 && (
        <Select<string>
          label="With"
          options={[{ id: all, label: 'Everybody' }, ...providers.map(({ id, name }) => ({ id, label: name }))]}
          value={providers.find(({ id }) => id === search.provider)?.id ?? all}
          onChange={(id) => onChange({ provider: id === all ? undefined : id })}
          className="w-full sm:w-52"
        />
      )}
    </div>
  )
}
