import { useState } from 'react'
import { useMinute } from './relative-time.tsx'

/** A moment of this day, the same one until the next day begins: for what is drawn often and speaks of days. */
export function useToday(): number {
  const now = useMinute()
  const [today, setToday] = useState(now)
  if (new Date(now).toDateString() === new Date(today).toDateString()) return today
  setToday(now)
  return now
}
