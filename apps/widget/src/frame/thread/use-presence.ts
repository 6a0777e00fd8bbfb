import { useEffect, useState } from 'react'
import { useDesk } from '../desk/desk-context.ts'
import type { Presence } from '../time/office-hours.ts'

const lookAgainMs = 30_000

/** Whether the business is there now. Most do not say, and their visitors do not load what works it out. */
export function usePresence(): Presence | undefined {
  const { config } = useDesk()
  const [presence, setPresence] = useState<Presence>()
  useEffect(() => {
    const { week } = config.settings.hours
    if (week.length === 0) return
    let timer: ReturnType<typeof setInterval> | undefined
    let isGone = false
    void import('../time/office-hours.ts').then(({ presenceOf }) => {
      if (isGone) return
      const look = () => setPresence(presenceOf(week, config.zone, Date.now()))
      look()
      timer = setInterval(look, lookAgainMs)
    })
    return () => {
      isGone = true
      clearInterval(timer)
    }
  }, [config])
  return presence
}
