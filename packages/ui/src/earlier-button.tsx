import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Button } from './button.tsx'

export interface History {
  hasEarlier: boolean
  /** Fetches a page of what was said before; `onArrival` comes right before it is drawn. */
  load: (onArrival: () => void) => Promise<void>
}

interface EarlierButtonProps {
  history: History
  firstKey: string | undefined
  onArrival: () => void
}

/** So far above the view the next page is fetched. */
const aheadPx = 700

/** Above the first line: fetches what was said before when the reader comes near. */
export function EarlierButton({ history, firstKey, onArrival }: EarlierButtonProps): ReactNode {
  const { hasEarlier, load } = history
  const [state, setState] = useState<'idle' | 'loading' | 'failed'>('idle')
  const mark = useRef<HTMLDivElement>(null)
  const fetchPage = useRef(() => {})
  fetchPage.current = () => {
    setState('loading')
    load(onArrival).then(
      () => setState('idle'),
      () => setState('failed'),
    )
  }

  useEffect(() => {
    const element = mark.current
    if (!element || !hasEarlier || state !== 'idle') return
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) fetchPage.current()
      },
      { root: element.parentElement, rootMargin: `${aheadPx}px 0px 0px` },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [hasEarlier, firstKey, state])

  if (!hasEarlier) return null
  return (
    <div ref={mark} className="flex flex-col items-center gap-1 pb-3">
      {state === 'failed' && (
        <p role="alert" className="text-sm text-danger-ink">
          Earlier messages did not come.
        </p>
      )}
      <Button size="sm" variant="ghost" isPending={state === 'loading'} onPress={() => fetchPage.current()}>
        {state === 'failed' ? 'Try again' : 'Earlier messages'}
      </Button>
    </div>
  )
}
