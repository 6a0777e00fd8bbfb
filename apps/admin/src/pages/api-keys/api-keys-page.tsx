import { Button } from '@frontdesk/ui/button'
import { Card } from '@frontdesk/ui/card'
import { EmptyState } from '@frontdesk/ui/empty-state'
import { PageHeader } from '@frontdesk/ui/page-header'
import { useQuery } from '@tanstack/react-query'
import { KeyRound, Plus } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { trpc } from '../../api/trpc.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { Page } from '../../parts/page.tsx'
import { RowsSkeleton } from '../../parts/rows-skeleton.tsx'
import { useMayConfigure } from '../../shell/me.ts'
import { ApiKeyRow } from './api-key-row.tsx'
import { NewKeyDialog } from './new-key-dialog.tsx'

/** The keys that the business's own servers use. Nobody can read one again, so a lost key is replaced. */
export function ApiKeysPage(): ReactNode {
  const mayConfigure = useMayConfigure()
  const [isMaking, setMaking] = useState(false)
  const query = useQuery(trpc.apiKey.list.queryOptions({}))
  const add = mayConfigure && (
    <Button variant="primary" icon={Plus} onPress={() => setMaking(true)}>
      New key
    </Button>
  )
  return (
    <Page title="API keys">
      <PageHeader title="API keys" description="What your own servers prove themselves with." actions={add} />
      <Card flush>
        <Loaded query={query} skeleton={<RowsSkeleton />}>
          {({ apiKeys }) =>
            apiKeys.length === 0 ? (
              <EmptyState icon={KeyRound} title="No keys yet" action={add}>
                With a key your developer can list free times and make bookings from your own systems.
              </EmptyState>
            ) : (
              <ul aria-label="API keys" className="flex flex-col divide-y divide-line">
                {apiKeys.map((apiKey) => (
                  <ApiKeyRow key={apiKey.id} apiKey={apiKey} />
                ))}
              </ul>
            )
          }
        </Loaded>
      </Card>
      {isMaking && <NewKeyDialog onClose={() => setMaking(false)} />}
    </Page>
  )
}
