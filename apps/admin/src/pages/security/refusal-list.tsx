import { Select } from '@frontdesk/ui/select'
import type { TableColumn } from '@frontdesk/ui/table'
import { useInfiniteQuery } from '@tanstack/react-query'
import { ShieldCheck } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { inPages } from '../../api/in-pages.ts'
import { client, trpc } from '../../api/trpc.ts'
import type { Refusal } from '../../api/types.ts'
import { PagedTable } from '../../parts/paged-table.tsx'
import { Reference } from '../../parts/reference.tsx'
import { When } from '../../parts/when.tsx'
import { optionsOf } from './options-of.ts'
import { Who } from './who.tsx'
import { reasonWords, surfaceWords } from './words.ts'

const surfaces = optionsOf('Everywhere', surfaceWords)
const reasons = optionsOf('Every reason', reasonWords)

export function RefusalList(): ReactNode {
  const [surface, setSurface] = useState<Refusal['surface'] | 'all'>('all')
  const [reason, setReason] = useState<Refusal['reason'] | 'all'>('all')
  const wanted = { surface: surface === 'all' ? undefined : surface, reason: reason === 'all' ? undefined : reason }
  const query = useInfiniteQuery(
    inPages(trpc.security.list.infiniteQueryKey(wanted), (cursor, signal) =>
      client.security.list.query({ ...wanted, cursor, limit: 25 }, { signal }),
    ),
  )
  return (
    <div className="flex flex-col gap-4">
      <div className="grid gap-4 sm:grid-cols-2 lg:max-w-2xl">
        <Select label="Where" options={surfaces} value={surface} onChange={setSurface} />
        <Select label="Why" options={reasons} value={reason} onChange={setReason} />
      </div>
      <PagedTable
        label="Refused"
        query={query}
        columns={columns}
        empty={{
          icon: ShieldCheck,
          title: 'Nothing was refused',
          text:
            surface === 'all' && reason === 'all'
              ? 'Whatever is refused in your business’s name is kept here.'
              : 'Nothing like this, at least. Choose something else above.',
        }}
      />
    </div>
  )
}

const columns: TableColumn<Refusal>[] = [
  { id: 'why', header: 'Why', cell: ({ reason }) => reasonWords[reason] },
  { id: 'where', header: 'Where', cell: ({ surface }) => surfaceWords[surface] },
  { id: 'who', header: 'Who', cell: ({ actor, source }) => <Who actor={actor} source={source} /> },
  { id: 'when', header: 'When', cell: ({ at }) => <When at={at} /> },
  {
    id: 'reference',
    header: 'Reference',
    align: 'end',
    cell: ({ reference }) => <Reference>{reference}</Reference>,
  },
]
