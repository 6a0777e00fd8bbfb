import { Spinner } from '@frontdesk/ui/spinner'
import { CloudOff } from 'lucide-react'
import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react'

/** Says that what is shown may be old. A blink of the connection is not worth a word. */
export function ConnectionHint({ isUp }: { isUp: boolean }): ReactNode {
  const isOnline = useSyncExternalStore(subscribe, () => navigator.onLine)
  const isLate = useLater(!isUp, 2_000)
  return (
    <div role="status" className="pointer-events-none sticky top-0 z-30 flex h-0 justify-center">
      {(!isOnline || isLate) && (
        <p className="mt-2 flex h-8 animate-rise items-center gap-2 rounded-full border border-line bg-raised px-3 text-xs font-medium text-muted shadow-pop">
          {isOnline ? <Spinner /> : <CloudOff aria-hidden className="size-4" />}
          {isOnline ? 'Reconnecting…' : 'You are offline. What you see may be old.'}
        </p>
      )}
    </div>
  )
}

/** True once `value` has been true for so long. */
function useLater(value: boolean, ms: number): boolean {
  const [isLate, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(value), value ? ms : 0)
    return () => clearTimeout(timer)
  }, [value, ms])
  return value && isLate
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener('online', onChange)
  window.addEventListener('offline', onChange)
  return () => {
    window.removeEventListener('online', onChange)
    window.removeEventListener('offline', onChange)
  }
}
