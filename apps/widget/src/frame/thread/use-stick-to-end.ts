import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'

type Scroll = {
  box: RefObject<HTMLDivElement | null>
  isAtEnd: boolean
  onScroll(): void
  toEnd(): void
}

/** Keeps the newest in view while the reader is at the end, and leaves a reader who scrolled back alone. */
export function useStickToEnd(newest: unknown, isOwn: boolean): Scroll {
  const box = useRef<HTMLDivElement>(null)
  const sticks = useRef(true)
  const [isAtEnd, setIsAtEnd] = useState(true)

  function toEnd(): void {
    const element = box.current
    if (element) element.scrollTop = element.scrollHeight
  }

  useLayoutEffect(() => {
    if (sticks.current || isOwn) toEnd()
  }, [newest, isOwn])

  // Cards that load, a keyboard that opens: the end moves without a new message.
  useEffect(() => {
    const element = box.current
    if (!element) return
    const observer = new ResizeObserver(() => {
      if (sticks.current) toEnd()
    })
    observer.observe(element)
    for (const child of element.children) observer.observe(child)
    return () => observer.disconnect()
  }, [])

  function onScroll(): void {
    const element = box.current
    if (!element) return
    sticks.current = element.scrollHeight - element.scrollTop - element.clientHeight < 40
    setIsAtEnd(sticks.current)
  }

  return { box, isAtEnd, onScroll, toEnd }
}
