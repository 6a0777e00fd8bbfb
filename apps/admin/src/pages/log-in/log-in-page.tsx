import { getRouteApi, useRouter } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import type { Account } from '../../api/types.ts'
import { claimTab } from '../../shell/claim-tab.ts'
import { queryClient, trpc } from '../../api/trpc.ts'
import { clearToasts } from '@frontdesk/ui/toast'
import { EntryFrame } from '../entry/entry-frame.tsx'
import { EntryLink } from '../entry/entry-link.tsx'
import { PasskeyButton } from './passkey-button.tsx'
import { PasswordForm } from './password-form.tsx'
import { safeNext } from './safe-next.ts'
import { SecondStep } from './second-step.tsx'

const route = getRouteApi('/log-in')

export function LogInPage(): ReactNode {
  const { next } = route.useSearch()
  const router = useRouter()
  const [isHalfway, setHalfway] = useState(false)

  function enter(account: Account): void {
    const { currentMembershipId } = account
    if (currentMembershipId) claimTab(currentMembershipId)
    clearToasts()
    queryClient.setQueryData(trpc.account.get.queryKey({}), account)
    router.history.replace(`${router.basepath}${currentMembershipId ? safeNext(next) : '/start'}`)
  }

  if (isHalfway) return <SecondStep onProven={enter} onBack={() => setHalfway(false)} />
  return (
    <EntryFrame
      title="Welcome back"
      lead="Log in to your front desk."
      footer={
        <>
          <EntryLink to="/forgot">Forgot your password?</EntryLink>
          <p>
            New here? <EntryLink to="/register">Open an account</EntryLink>
          </p>
        </>
      }
    >
      <PasswordForm onDone={enter} onHalfway={() => setHalfway(true)} />
      <PasskeyButton onDone={enter} />
    </EntryFrame>
  )
}
