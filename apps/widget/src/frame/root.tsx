import { type ReactNode, useMemo } from 'react'
import { App } from './app.tsx'
import type { Desk } from './desk/desk.ts'
import { DeskProvider } from './desk/desk-context.ts'
import { useStore } from './desk/store.ts'
import type { HostLink } from './host/host-link.ts'
import { readHabits } from './time/habits.ts'
import { spoken } from './words.ts'

/** Everything anew when the language changes, but for what was typed. */
export function Root({ desk, host }: { desk: Desk; host: HostLink }): ReactNode {
  const { locale } = useStore(spoken)
  const habits = useMemo(() => readHabits(desk.config.zone, locale), [desk, locale])
  return (
    <DeskProvider value={{ ...desk, ...habits, host }}>
      <App />
    </DeskProvider>
  )
}
