import { PageHeader } from '@frontdesk/ui/page-header'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { trpc } from '../../api/trpc.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { PageSkeleton } from '../../parts/page-skeleton.tsx'
import { Page } from '../../parts/page.tsx'
import { AccountCard } from './account-card.tsx'
import { useArrival } from './use-arrival.ts'

/** Whether the business can be paid, and what is missing. Stripe leads back here. */
export function PaymentsPage({ arrival }: { arrival?: 'back' | 'again' }): ReactNode {
  const query = useQuery(trpc.payment.account.queryOptions({}))
  const isAsking = useArrival(arrival === 'back')
  return (
    <Page title="Payments" size="sm">
      <PageHeader title="Payments" description="Your own account at Stripe, which your customers pay to." />
      {arrival === 'again' && (
        <p role="status" className="mb-6 rounded-xl bg-info-soft px-4 py-3 text-sm text-info-ink">
          That page at Stripe was too old. Nothing is lost: go on from here.
        </p>
      )}
      <Loaded query={query} skeleton={<PageSkeleton />}>
        {(account) => <AccountCard account={account} isAsking={isAsking} />}
      </Loaded>
    </Page>
  )
}
