import { useEffect } from 'react'
import { isConnectionProblem, problemOf } from './problem-of.ts'
import { useComeBack } from './use-come-back.ts'

interface Live {
  status: string
  error?: unknown
  reset: () => void
}

/**
 * A stream that was cut comes back by itself, in its own time; one that was refused, while the server starts anew, ends. This
 * revives it, and opens it anew where it may have died without a word.
 */
export function useRevival({ status, error, reset }: Live): void {
  useComeBack(reset)
  const isUnheard = status === 'error' && isConnectionProblem(problemOf(error).code)
  useEffect(() => {
    if (status !== 'error') return
    const timer = setTimeout(reset, isUnheard ? 1_500 : 5_000)
    return () => clearTimeout(timer)
  }, [status, isUnheard, reset])
}
