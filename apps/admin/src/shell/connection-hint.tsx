import { Spinner } from '@frontdesk/ui/spinner'
import { CloudOff } from 'lucide-react'
import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react'

/** Says that what is shown may be old: on a phone above the page, else above the member's name. A blink of the connection is not worth a word. */
export function ConnectionHint({ isUp }: { isUp: boolean }): ReactNode {
  const isOnline = useOnline()
  const isLate = useLater(!isUp, 2_000)
  return (
    <div role="status" className="lg:fixed lg:bottom-19 lg:left-3 lg:z-10 lg:w-52">
      {isOnline ? (
        isLate && (
          <Hint>
            <Spinner />
            Reconnecting…
          </Hint>
        )
      ) : (
        <Offline>What you see may be old.</Offline>
      )}
    </div>
  )
}

/** Above a page with nothing but a form: what was sent waits, and goes on by itself. */
export function OfflineHint(): ReactNode {
  const isOnline = useOnline()
  return (
    <div role="status" className="fixed inset-x-0 top-0 z-10">
      {!isOnline && <Offline>This page goes on when you are back.</Offline>}
    </div>
  )
}

function Offline({ children }: { children: string }): ReactNode {
  return (
    <Hint>
      <CloudOff aria-hidden className="size-4 shrink-0" />
      You are offline. {children}
    </Hint>
  )
}

function Hint({ children }: { children: ReactNode }): ReactNode {
  return (
    <p className="flex items-center justify-center gap-2 bg-warning-soft px-3 py-2 text-xs font-medium text-warning-ink lg:justify-start lg:rounded-lg">
      {children}
    </p>
  )
}

function useOnline(): boolean {
  return useSyncExternalStore(subscribe, () => navigator.onLine)
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
