import { useEffect, useRef } from 'react'
import { useComeBack } from './use-come-back.ts'

interface Live {
  status: string
  reset: () => void
}

const firstPauseMs = 1_500
const longestPauseMs = 30_000

/**
 * A stream that was cut comes back by itself, in its own time; one that was refused, while the server starts anew or has no
 * place for it, ends. This revives it, after longer and longer pauses, and opens it anew where it may have died without a word.
 */
export function useRevival({ status, reset }: Live): void {
  const pauseMs = useRef(firstPauseMs)
  useComeBack(reset)
  useEffect(() => {
    if (status === 'pending') pauseMs.current = firstPauseMs
    if (status !== 'error') return
    const timer = setTimeout(reset, pauseMs.current)
    pauseMs.current = Math.min(pauseMs.current * 2, longestPauseMs)
    return () => clearTimeout(timer)
  }, [status, reset])
}
