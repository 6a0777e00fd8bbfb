import { useEffect, useRef } from 'react'
import { useDesk } from './desk-context.ts'

/** Runs when the connection is back, for as long as the component is there. */
export function useReturn(onReturn: () => void): void {
  const { connection } = useDesk()
  const newest = useRef(onReturn)
  newest.current = onReturn
  useEffect(() => connection.onReturn(() => newest.current()), [connection])
}
