import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { problemOf } from '../api/problem-of.ts'
import { client } from '../api/trpc.ts'
import { arrival } from '../arrival.ts'
import { ProblemPage } from '../frame/problem-page.tsx'
import { HubSkeleton } from '../hub/hub-skeleton.tsx'
import { usePage } from '../pages.ts'
import { LeavingPage } from '../pay/leaving-page.tsx'
import { CodePage } from './code-page.tsx'
import { WelcomePage } from './welcome-page.tsx'

/**
 * Exchanges the link's token for the cookie before anything else is asked. A link from a mail waits for a click: what
 * scans mails follows links and may run this page, but presses no button, and so does not use the link up.
 */
export function EntryGate({ children }: { children: ReactNode }): ReactNode {
  const { token, hasClicked } = arrival
  const page = usePage()
  const [isIn, setIn] = useState(token === undefined)
  const exchange = useMutation({
    mutationFn: () => client.hub.exchange.mutate({ token: token ?? '' }),
    onSuccess: ({ next }) => setIn(next === 'open'),
  })
  const { mutate: enter } = exchange

  const hasBegun = useRef(false)
  useEffect(() => {
    if (!token || !hasClicked || hasBegun.current) return
    hasBegun.current = true
    enter()
  }, [token, hasClicked, enter])

  if (isIn || token === undefined) return children
  if (exchange.data) return <CodePage token={token} onEntered={() => setIn(true)} />
  if (exchange.isError) {
    return <ProblemPage problem={problemOf(exchange.error)} isRetrying={exchange.isPending} onRetry={enter} />
  }
  if (hasClicked) return page === 'pay' ? <LeavingPage /> : <HubSkeleton />
  return <WelcomePage isOpening={exchange.isPending} onOpen={enter} />
}
