import { useEffect, useRef, useState, type ReactNode } from 'react'
import { queryClient } from './api/trpc.ts'
import { forgetUnsent } from './chat/saved-unsent.ts'
import { EntryGate } from './entry/entry-gate.tsx'
import { SignedOutPage } from './entry/signed-out-page.tsx'
import { OfflineBanner } from './frame/offline-banner.tsx'
import { HubPage } from './hub/hub-page.tsx'
import { replaceBy, usePage } from './pages.ts'
import { PayPage } from './pay/pay-page.tsx'
import { ReturnPage } from './pay/return-page.tsx'

export function App(): ReactNode {
  const page = usePage()
  const [hasLeft, setHasLeft] = useState(false)
  const [hasPaid, setHasPaid] = useState(false)

  // To somebody who cannot see it, a page that changes without loading anew has to say so.
  const shown = useRef(page)
  useEffect(() => {
    if (shown.current === page) return
    shown.current = page
    scrollTo(0, 0)
    document.querySelector('h1')?.focus()
  }, [page])

  function leave(): void {
    setHasLeft(true)
    queryClient.clear()
    forgetUnsent()
  }

  function finish(isPaid: boolean): void {
    setHasPaid(isPaid)
    replaceBy('hub')
  }

  if (hasLeft) return <SignedOutPage />
  return (
    <>
      <OfflineBanner />
      <EntryGate>
        {page === 'pay' && <PayPage />}
        {page === 'return' && <ReturnPage onSettled={finish} />}
        {page === 'hub' && <HubPage hasJustPaid={hasPaid} onLeft={leave} />}
      </EntryGate>
    </>
  )
}
