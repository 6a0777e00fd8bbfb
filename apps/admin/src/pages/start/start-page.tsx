import { Button } from '@frontdesk/ui/button'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { trpc } from '../../api/trpc.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { PageSkeleton } from '../../parts/page-skeleton.tsx'
import { useLogOut } from '../../shell/use-log-out.ts'
import { EntryFrame } from '../entry/entry-frame.tsx'
import { EntryLink } from '../entry/entry-link.tsx'
import { MyInvitations } from './my-invitations.tsx'
import { NewBusiness } from './new-business.tsx'

/** For who is logged in and works nowhere yet: follow an invitation, or begin a business of one's own. */
export function StartPage(): ReactNode {
  const account = useQuery(trpc.account.get.queryOptions({}))
  const logOut = useLogOut()
  return (
    <EntryFrame
      title="Set up your business"
      lead="You can change all of this later."
      footer={
        <>
          {account.data && account.data.memberships.length > 0 && <EntryLink to="/inbox">Back to the inbox</EntryLink>}
          <Button variant="ghost" isPending={logOut.isPending} onPress={() => logOut.mutate({})}>
            Log out
          </Button>
        </>
      }
    >
      <Loaded query={account} skeleton={<PageSkeleton />}>
        {({ displayName, email }) => (
          <>
            <MyInvitations displayName={displayName ?? email} />
            <NewBusiness displayName={displayName ?? ''} />
          </>
        )}
      </Loaded>
    </EntryFrame>
  )
}
