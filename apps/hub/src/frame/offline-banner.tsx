import { WifiOff } from 'lucide-react'
import { useSyncExternalStore, type ReactNode } from 'react'
import { offline } from '../words.ts'

export function OfflineBanner(): ReactNode {
  const isOnline = useIsOnline()
  return (
    <div role="status" className="sticky top-0 z-40">
      {!isOnline && (
        <p className="flex items-center justify-center gap-2.5 bg-warning-soft px-4 py-2.5 text-sm text-warning-ink">
          <WifiOff aria-hidden className="size-4 shrink-0" />
          {offline}
        </p>
      )}
    </div>
  )
}

function useIsOnline(): boolean {
  return useSyncExternalStore(subscribe, () => navigator.onLine)
}

function subscribe(listener: () => void): () => void {
  addEventListener('online', listener)
  addEventListener('offline', listener)
  return () => {
    removeEventListener('online', listener)
    removeEventListener('offline', listener)
  }
}
