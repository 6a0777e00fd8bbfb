import { PageHeader } from '@frontdesk/ui/page-header'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { trpc } from '../../api/trpc.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { Page } from '../../parts/page.tsx'
import { PageSkeleton } from '../../parts/page-skeleton.tsx'
import { ActivityCard } from './activity-card.tsx'
import { CalendarFeedsCard } from './calendar-feeds-card.tsx'
import { EmailCard } from './email-card.tsx'
import { PasswordCard } from './password-card.tsx'
import { SecondStepCard } from './second-step-card.tsx'
import { SessionsCard } from './sessions-card.tsx'
import { TenantsCard } from './tenants-card.tsx'

/** What is the person's own, whomever they work for. */
export function AccountPage(): ReactNode {
  const query = useQuery(trpc.account.get.queryOptions({}))
  return (
    <Page title="Your account" size="sm">
      <PageHeader title="Your account" description="How you log in, and where you are logged in." />
      <Loaded query={query} skeleton={<PageSkeleton />}>
        {(account) => (
          <div className="flex flex-col gap-6">
            <EmailCard account={account} />
            <PasswordCard account={account} />
            <SecondStepCard account={account} />
            <SessionsCard />
            <CalendarFeedsCard />
            <TenantsCard account={account} />
            <ActivityCard />
          </div>
        )}
      </Loaded>
    </Page>
  )
}
