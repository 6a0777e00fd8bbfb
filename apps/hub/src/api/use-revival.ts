import { useEffect } from 'react'

/** A stream that was cut comes back by itself; one that was refused, while the server starts anew, ends. This revives it. */
export function useRevival({ status, reset }: { status: string; reset: () => void }): void {
  useEffect(() => {
    if (status !== 'error') return
    const timer = setTimeout(reset, 5000)
    return () => clearTimeout(timer)
  }, [status, reset])
}
