import type { ReactNode } from 'react'
import { useDesk } from './desk/desk-context.ts'
import { useStore } from './desk/store.ts'
import { words } from './words.ts'

export function OfflineBanner(): ReactNode {
  const { connection } = useDesk()
  const isOnline = useStore(connection.isOnline)
  // Always there, so that a screen reader hears it fill.
  return (
    <div role="status" className="offline">
      {!isOnline && <p>{words.offline}</p>}
    </div>
  )
}
