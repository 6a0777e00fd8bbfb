import { Badge } from '@frontdesk/ui/badge'
import { Button } from '@frontdesk/ui/button'
import { Card } from '@frontdesk/ui/card'
import { useMutation } from '@tanstack/react-query'
import { ExternalLink } from 'lucide-react'
import type { ReactNode } from 'react'
import { trpc } from '../../api/trpc.ts'
import type { StripeAccount } from '../../api/types.ts'
import { Fact, Facts } from '../../parts/facts.tsx'
import { showProblem } from '../../parts/show-problem.ts'
import { useMe } from '../../shell/me.ts'
import { accountWords, wishesOf } from './account-words.ts'

/** How the account stands, why, and the way to Stripe. */
export function AccountCard({ account, isAsking }: { account: StripeAccount; isAsking: boolean }): ReactNode {
  const isOwner = useMe().role === 'owner'
  const { badge, tone, title, text, action } = accountWords[account.state]
  const wishes = wishesOf(account.due)
  const connect = useMutation(
    trpc.payment.connect.mutationOptions({
      onSuccess: ({ url }) => window.location.assign(url),
      onError: showProblem,
    }),
  )
  const label = action ?? (wishes.length > 0 ? 'Answer at Stripe' : null)
  return (
    <Card title={title} description={text} actions={<Badge tone={tone}>{isAsking ? 'Asking Stripe…' : badge}</Badge>}>
      <div className="flex flex-col gap-6 empty:hidden">
        {wishes.length > 0 && (
          <div className="flex flex-col gap-2 text-sm">
            <h3 className="font-medium text-ink">Stripe still wants</h3>
            <ul className="list-disc pl-5 text-muted">
              {wishes.map((wish) => (
                <li key={wish}>{wish}</li>
              ))}
            </ul>
          </div>
        )}
        {account.accountId && (
          <Facts>
            <Fact name="Account">
              <code className="text-xs break-all">{account.accountId}</code>
            </Fact>
            {account.disabled && <Fact name="Stripe says">{account.disabled.replaceAll(/[._]/g, ' ')}</Fact>}
          </Facts>
        )}
        {label && isOwner && (
          <Button
            variant="primary"
            icon={ExternalLink}
            className="self-start"
            // The page leaves for Stripe: pressing again meanwhile would ask for a second link.
            isPending={connect.isPending || connect.isSuccess}
            onPress={() => connect.mutate({})}
          >
            {label}
          </Button>
        )}
        {label && !isOwner && <p className="text-sm text-muted">Only an owner of the business can do this.</p>}
      </div>
    </Card>
  )
}
