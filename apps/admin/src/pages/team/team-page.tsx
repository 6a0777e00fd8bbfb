import { Button } from '@frontdesk/ui/button'
import { PageHeader } from '@frontdesk/ui/page-header'
import { useQuery } from '@tanstack/react-query'
import { UserPlus } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { trpc } from '../../api/trpc.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { Page } from '../../parts/page.tsx'
import { PageSkeleton } from '../../parts/page-skeleton.tsx'
import { useMayConfigure } from '../../shell/me.ts'
import { InvitationsCard } from './invitations-card.tsx'
import { InviteDialog } from './invite-dialog.tsx'
import { MembersCard } from './members-card.tsx'

/** Who works here, and who is asked to. */
export function TeamPage(): ReactNode {
  const mayConfigure = useMayConfigure()
  const [isInviting, setInviting] = useState(false)
  const query = useQuery(trpc.team.list.queryOptions({}))
  return (
    <Page title="Team" size="sm">
      <PageHeader
        title="Team"
        description="Who answers, plans and decides here."
        actions={
          mayConfigure && (
            <Button variant="primary" icon={UserPlus} onPress={() => setInviting(true)}>
              Invite
            </Button>
          )
        }
      />
      <div className="flex flex-col gap-6">
        <Loaded query={query} skeleton={<PageSkeleton />}>
          {({ members }) => <MembersCard members={members} />}
        </Loaded>
        {mayConfigure && <InvitationsCard />}
      </div>
      <InviteDialog isOpen={isInviting} onClose={() => setInviting(false)} />
    </Page>
  )
}
