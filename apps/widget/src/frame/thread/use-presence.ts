import { useEffect, useState } from 'react'
import { useDesk } from '../desk/desk-context.ts'
import { type Presence, presenceOf } from '../time/office-hours.ts'

const lookAgainMs = 30_000

/** Whether the business is there now, where it says when it is. */
export function usePresence(): Presence | undefined {
  const { config } = useDesk()
  const [presence, setPresence] = useState<Presence>()
  useEffect(() => {
    const { week } = config.settings.hours
    if (week.length === 0) return
    const look = () => setPresence(presenceOf(week, config.zone, Date.now()))
    look()
    const timer = setInterval(look, lookAgainMs)
    return () => clearInterval(timer)
  }, [config])
  return presence
}
