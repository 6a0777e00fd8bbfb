import { EmptyState } from '@frontdesk/ui/empty-state'
import { PageHeader } from '@frontdesk/ui/page-header'
import { useQuery } from '@tanstack/react-query'
import { CodeXml } from 'lucide-react'
import type { ReactNode } from 'react'
import { trpc } from '../../api/trpc.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { Page } from '../../parts/page.tsx'
import { PageSkeleton } from '../../parts/page-skeleton.tsx'
import { ReadOnlyNote } from '../../parts/read-only-note.tsx'
import { useMayConfigure } from '../../shell/me.ts'
import { AssistantCard } from './assistant/assistant-card.tsx'
import { HoursCard } from './hours-card.tsx'
import { IdentityCard } from './identity/identity-card.tsx'
import { SiteLooks } from './site-looks.tsx'
import { SnippetCard } from './snippet-card.tsx'

export function SitePage(): ReactNode {
  const mayConfigure = useMayConfigure()
  const query = useQuery(trpc.site.list.queryOptions({}))
  return (
    <Page title="Site" size="lg">
      <PageHeader title="Site" description="How the chat looks on your own web site, and how it gets there." />
      {!mayConfigure && <ReadOnlyNote />}
      <Loaded query={query} skeleton={<PageSkeleton />}>
        {({ sites }) =>
          sites.length === 0 ? (
            <EmptyState icon={CodeXml} title="No site yet">
              There is no web site that shows the chat.
            </EmptyState>
          ) : (
            <div className="flex flex-col gap-12">
              {sites.map((site) => (
                <div key={site.id} className="flex flex-col gap-6">
                  <SnippetCard snippet={site.snippet} />
                  <SiteLooks site={site} />
                  <AssistantCard site={site} />
                  <HoursCard site={site} />
                  {mayConfigure && <IdentityCard site={site} />}
                </div>
              ))}
            </div>
          )
        }
      </Loaded>
    </Page>
  )
}
