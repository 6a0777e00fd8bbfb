import { Card } from '@frontdesk/ui/card'
import { RelativeTime } from '@frontdesk/ui/relative-time'
import { SkeletonLines } from '@frontdesk/ui/skeleton'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { trpc } from '../../api/trpc.ts'
import { Item, Items } from '../../parts/item.tsx'
import { Loaded } from '../../parts/loaded.tsx'

/** What happened to the login lately: whoever sees something strange here changes the password. */
export function ActivityCard(): ReactNode {
  const query = useQuery(trpc.account.activity.queryOptions({}, { staleTime: 0 }))
  return (
    <Card
      title="Recent activity"
      description="Something that was not you? Change your password; it ends every other session."
      flush
    >
      <Loaded query={query} skeleton={<SkeletonLines count={4} />}>
        {({ events }) => (
          <Items label="Recent activity">
            {events.map(({ event, device, at }, index) => (
              <Item
                key={`${at} ${index}`}
                title={eventWords[event]}
                detail={
                  <>
                    {device && `${device} · `}
                    <RelativeTime at={at} />
                  </>
                }
              />
            ))}
          </Items>
        )}
      </Loaded>
    </Card>
  )
}

const eventWords = {
  account_opened: 'Account opened',
  logged_in: 'Logged in',
  logged_out: 'Logged out',
  password_reset: 'Password reset by mail',
  password_changed: 'Password changed',
  email_change_asked: 'Change of address asked for',
  email_changed: 'Address changed',
  second_factor_added: 'Second step added',
  second_factor_removed: 'Second step removed',
  session_ended: 'Logged out elsewhere',
  recovery_codes_made: 'Recovery codes made',
}
