import { Navigate, Outlet } from '@tanstack/react-router'
import { useEffect, type ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { problemOf } from '../api/problem.ts'
import { trpc } from '../api/trpc.ts'
import { Loaded } from '../parts/loaded.tsx'
import { BottomBar } from './bottom-bar.tsx'
import { ConnectionHint } from './connection-hint.tsx'
import { claimTab } from './claim-tab.ts'
import { MeContext, useMe } from './me.ts'
import { ShellSkeleton } from './shell-skeleton.tsx'
import { SideNav } from './side-nav.tsx'
import { useFocusOnNavigation } from './use-focus-on-navigation.ts'
import { useLiveChanges } from './use-live-changes.ts'

/** Around every page of a member who is logged in. */
export function Shell(): ReactNode {
  const me = useQuery(trpc.auth.me.queryOptions({}, { staleTime: Infinity }))
  // Logged in, and at home nowhere yet.
  if (me.error && problemOf(me.error).code === 'forbidden') return <Navigate to="/start" replace />
  return (
    <Loaded query={me} skeleton={<ShellSkeleton />}>
      {(data) => (
        <MeContext value={data}>
          <Frame key={data.membershipId} />
        </MeContext>
      )}
    </Loaded>
  )
}

function Frame(): ReactNode {
  const { membershipId } = useMe()
  useEffect(() => claimTab(membershipId), [membershipId])
  const isUp = useLiveChanges()
  const main = useFocusOnNavigation()
  return (
    <div className="flex h-dvh flex-col lg:flex-row">
      <a
        href="#main"
        className="sr-only z-50 rounded-lg bg-accent px-4 py-2 text-sm font-medium text-on-accent focus:not-sr-only focus:fixed focus:top-3 focus:left-3"
      >
        Skip to content
      </a>
      <SideNav />
      <main
        id="main"
        ref={main}
        tabIndex={-1}
        // Whatever is placed freely in it scrolls with it, and never lengthens the page.
        className="relative flex min-h-0 min-w-0 flex-1 flex-col overflow-y-auto outline-none"
      >
        <ConnectionHint isUp={isUp} />
        <Outlet />
      </main>
      <BottomBar />
    </div>
  )
}
