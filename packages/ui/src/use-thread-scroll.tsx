import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react'

/** How near to the end still counts as being there. */
const nearPx = 80

export interface ThreadScroll {
  scroller: RefObject<HTMLDivElement | null>
  isAtEnd: boolean
  toEnd: () => void
  /** Right before earlier entries are drawn: what is read stays where it is. */
  holdPlace: () => void
}

export interface ThreadEnds {
  first: string | undefined
  last: string | undefined
  /** The reader has just written it. */
  isLastOwn: boolean
}

/** Follows new entries, unless the reader has scrolled up to older ones; their own are always shown. */
export function useThreadScroll({ first, last, isLastOwn }: ThreadEnds): ThreadScroll {
  const scroller = useRef<HTMLDivElement>(null)
  const sticks = useRef(true)
  const place = useRef<{ sheet: HTMLElement; end: number }>(undefined)
  const [isAtEnd, setAtEnd] = useState(true)

  function toEnd(): void {
    const element = scroller.current
    if (element) element.scrollTop = element.scrollHeight
  }

  useLayoutEffect(() => {
    if (sticks.current || isLastOwn) toEnd()
  }, [last, isLastOwn])

  useLayoutEffect(() => {
    const element = scroller.current
    const before = place.current
    place.current = undefined
    if (!element || !before) return
    // Not by the browser as well, where it would, until that is drawn.
    element.style.overflowAnchor = 'none'
    element.scrollTop += endOf(before.sheet) - before.end
    requestAnimationFrame(() => requestAnimationFrame(() => (element.style.overflowAnchor = '')))
  }, [first])

  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const remember = (): void => {
      sticks.current = element.scrollHeight - element.scrollTop - element.clientHeight < nearPx
      setAtEnd(sticks.current)
    }
    // The box below grows while one types, and a phone's keyboard takes half of the height.
    const resized = new ResizeObserver(() => {
      if (sticks.current) element.scrollTop = element.scrollHeight
    })
    element.addEventListener('scroll', remember, { passive: true })
    resized.observe(element)
    return () => {
      element.removeEventListener('scroll', remember)
      resized.disconnect()
    }
  }, [])

  function holdPlace(): void {
    const sheet = scroller.current?.querySelector<HTMLElement>('[data-sheet]')
    if (sheet) place.current = { sheet, end: endOf(sheet) }
  }

  return { scroller, isAtEnd, toEnd, holdPlace }
}

/** Where it ends in what is scrolled. The first sheet may grow at its top, but not at its end. */
function endOf(sheet: HTMLElement): number {
  return sheet.offsetTop + sheet.offsetHeight
}
