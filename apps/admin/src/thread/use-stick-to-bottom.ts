import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react'

/** How near to the end still counts as being there. */
const nearPx = 80

/** Follows new lines, unless the reader has scrolled up to older ones; their own are always shown. */
export function useStickToBottom(lastKey: string | undefined, isOwn: boolean): RefObject<HTMLDivElement | null> {
  const scroller = useRef<HTMLDivElement>(null)
  const isAtEnd = useRef(true)

  useLayoutEffect(() => {
    const element = scroller.current
    if (element && (isAtEnd.current || isOwn)) element.scrollTop = element.scrollHeight
  }, [lastKey, isOwn])

  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const remember = (): void => {
      isAtEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < nearPx
    }
    // The reply box grows while one types, and a phone's keyboard takes half of the height.
    const resized = new ResizeObserver(() => {
      if (isAtEnd.current) element.scrollTop = element.scrollHeight
    })
    element.addEventListener('scroll', remember, { passive: true })
    resized.observe(element)
    return () => {
      element.removeEventListener('scroll', remember)
      resized.disconnect()
    }
  }, [])

  return scroller
}
