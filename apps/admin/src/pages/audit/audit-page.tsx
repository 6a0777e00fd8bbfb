import { PageHeader } from '@frontdesk/ui/page-header'
import { Select } from '@frontdesk/ui/select'
import type { TableColumn } from '@frontdesk/ui/table'
import { useInfiniteQuery } from '@tanstack/react-query'
import { ScrollText } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { inPages } from '../../api/in-pages.ts'
import { client, trpc } from '../../api/trpc.ts'
import type { AuditEntry } from '../../api/types.ts'
import { Page } from '../../parts/page.tsx'
import { PagedTable } from '../../parts/paged-table.tsx'
import { Reference } from '../../parts/reference.tsx'
import { When } from '../../parts/when.tsx'
import { optionsOf } from '../security/options-of.ts'
import { actorInWords } from '../security/words.ts'
import { type Actor, type Noun, actors, nouns } from './words.ts'

/** Who did what. Nothing in it can be changed by anybody, and it goes only with age. */
export function AuditPage(): ReactNode {
  const [about, setAbout] = useState<Noun | 'all'>('all')
  const [by, setBy] = useState<Actor | 'all'>('all')
  const wanted = { about: about === 'all' ? undefined : about, by: by === 'all' ? undefined : by }
  const query = useInfiniteQuery(
    inPages(trpc.audit.list.infiniteQueryKey(wanted), (cursor, signal) =>
      client.audit.list.query({ ...wanted, cursor, limit: 25 }, { signal }),
    ),
  )
  return (
    <Page title="Audit log" size="lg">
      <PageHeader title="Audit log" description="Who changed what. Nobody can change what stands here." />
      <div className="mb-4 grid gap-4 sm:grid-cols-2 lg:max-w-2xl">
        <Select label="About" options={optionsOf('Everything', nouns)} value={about} onChange={setAbout} />
        <Select label="By" options={optionsOf('Everybody', actors)} value={by} onChange={setBy} />
      </div>
      <PagedTable
        label="Audit log"
        query={query}
        columns={columns}
        empty={{
          icon: ScrollText,
          title: 'Nothing yet',
          text:
            about === 'all' && by === 'all'
              ? 'Whatever is changed is written down here.'
              : 'Nothing like this, at least. Choose something else above.',
        }}
      />
    </Page>
  )
}

const columns: TableColumn<AuditEntry>[] = [
  { id: 'what', header: 'What', cell: ({ meaning }) => meaning },
  { id: 'who', header: 'Who', cell: ({ actor }) => actorInWords(actor) },
  { id: 'when', header: 'When', cell: ({ at }) => <When at={at} /> },
  {
    id: 'reference',
    header: 'Reference',
    align: 'end',
    cell: ({ reference }) => (reference ? <Reference>{reference}</Reference> : 'None'),
  },
]
