import { Button } from '@frontdesk/ui/button'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { trpc } from '../../../api/trpc.ts'
import { personName } from '../../../parts/person-name.ts'
import { SearchField } from '../../../parts/search-field.tsx'
import type { KnownCustomer } from './booking-form.ts'
import { useTyped } from '../../../parts/use-typed.ts'

interface CustomerChoiceProps {
  chosen: KnownCustomer | null
  onChoose: (customer: KnownCustomer | null) => void
}

/** Somebody who is known, found by a part of their name or address. */
export function CustomerChoice({ chosen, onChoose }: CustomerChoiceProps): ReactNode {
  const [value, setValue] = useState('')
  const search = useTyped(value)
  const query = useQuery({
    ...trpc.customer.list.queryOptions({ search, limit: 5 }),
    enabled: search !== '' && chosen === null,
    placeholderData: keepPreviousData,
  })
  if (chosen) {
    return (
      <div className="flex flex-wrap items-center justify-between gap-3 rounded-lg bg-sunken px-4 py-3">
        <p className="text-base font-medium wrap-anywhere text-ink">{personName(chosen.name)}</p>
        <Button size="sm" onPress={() => onChoose(null)}>
          Somebody else
        </Button>
      </div>
    )
  }
  const found = search === '' ? [] : (query.data?.customers.filter(({ erasedAt }) => erasedAt === null) ?? [])
  return (
    <div className="flex flex-col gap-2">
      <SearchField label="Find a customer" value={value} onChange={setValue} />
      <ul aria-label="Customers found" className="flex flex-col gap-1">
        {found.map(({ id, name, email, zone }) => (
          <li key={id}>
            <Button
              variant="ghost"
              className="h-auto w-full justify-start py-2 text-left"
              onPress={() => onChoose({ id, name, zone })}
            >
              <span className="min-w-0 truncate">
                {personName(name)} <span className="font-normal text-subtle">{email}</span>
              </span>
            </Button>
          </li>
        ))}
      </ul>
      <p role="status" className="text-sm text-subtle">
        {search !== '' && query.data && found.length === 0 && 'Nobody known by that name. Enter who it is below.'}
      </p>
    </div>
  )
}
