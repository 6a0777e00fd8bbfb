import { useEffect, useEffectEvent } from 'react'

/** The network is there again, or the page after a sleep: what was open may have died without a word. */
export function useComeBack(onBack: () => void): void {
  const back = useEffectEvent(onBack)
  useEffect(() => {
    const onEvent = (): void => back()
    addEventListener('online', onEvent)
    // https://wicg.github.io/page-lifecycle/
    document.addEventListener('resume', onEvent)
    return () => {
      removeEventListener('online', onEvent)
      document.removeEventListener('resume', onEvent)
    }
  }, [])
}
