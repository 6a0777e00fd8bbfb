import { PageHeader } from '@frontdesk/ui/page-header'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { trpc } from '../../api/trpc.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { Page } from '../../parts/page.tsx'
import { PageSkeleton } from '../../parts/page-skeleton.tsx'
import { BusinessEditor } from './business-editor.tsx'
import { EraseBusiness } from './erase-business.tsx'

/** What holds for the whole business. */
export function BusinessPage(): ReactNode {
  const query = useQuery(trpc.tenant.get.queryOptions({}))
  return (
    <Page title="Business" size="sm">
      <PageHeader title="Business" description="Its name, where it is, and what its prices and hours mean." />
      <Loaded query={query} skeleton={<PageSkeleton />}>
        {(business) => (
          <div className="flex flex-col gap-6">
            <BusinessEditor key={business.id} business={business} />
            <EraseBusiness />
          </div>
        )}
      </Loaded>
    </Page>
  )
}
