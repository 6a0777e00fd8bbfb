import { Badge } from '@frontdesk/ui/badge'
import { Button } from '@frontdesk/ui/button'
import { Card } from '@frontdesk/ui/card'
import { LinkButton } from '@frontdesk/ui/link-button'
import { useMutation } from '@tanstack/react-query'
import { Building2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { trpc } from '../../api/trpc.ts'
import type { Account } from '../../api/types.ts'
import { Item, Items } from '../../parts/item.tsx'
import { roleWords } from '../../parts/role-words.ts'
import { showProblem } from '../../parts/show-problem.ts'
import { useEnterTenant } from '../../shell/use-enter-tenant.ts'
import { MyInvitations } from '../start/my-invitations.tsx'

/** Whom this person works for, and where they could. */
export function TenantsCard({ account }: { account: Account }): ReactNode {
  const enterTenant = useEnterTenant()
  const switchTo = useMutation(
    trpc.account.switchTenant.mutationOptions({
      onSuccess: async () => await enterTenant('/inbox'),
      onError: showProblem,
    }),
  )
  return (
    <Card
      title="Your businesses"
      flush
      actions={
        <LinkButton size="sm" href="/admin/start">
          Set up another
        </LinkButton>
      }
    >
      <div className="flex flex-col gap-3 px-5 empty:hidden sm:px-6">
        <MyInvitations displayName={account.displayName ?? account.email} />
      </div>
      <Items label="Your businesses">
        {account.memberships.map(({ membershipId, tenantName, role }) => (
          <Item
            key={membershipId}
            icon={Building2}
            title={tenantName}
            mark={membershipId === account.currentMembershipId && <Badge tone="accent">You are here</Badge>}
            detail={roleWords[role].name}
            actions={
              membershipId !== account.currentMembershipId && (
                <Button
                  size="sm"
                  isPending={switchTo.isPending && switchTo.variables.membershipId === membershipId}
                  onPress={() => switchTo.mutate({ membershipId })}
                  aria-label={`Go to ${tenantName}`}
                >
                  Go there
                </Button>
              )
            }
          />
        ))}
      </Items>
    </Card>
  )
}
