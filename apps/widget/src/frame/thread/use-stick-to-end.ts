import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'

type Scroll = {
  box: RefObject<HTMLDivElement | null>
  isAtEnd: boolean
  onScroll(): void
  toEnd(): void
}

const slack = 40

/** Keeps the newest in view while the reader is at the end, and leaves a reader who scrolled back alone. */
export function useStickToEnd(newest: unknown, isOwn: boolean): Scroll {
  const box = useRef<HTMLDivElement>(null)
  const sticks = useRef(true)
  const last = useRef({ top: 0, height: 0 })
  const [isAtEnd, setIsAtEnd] = useState(true)

  function toEnd(): void {
    if (box.current) showNewest(box.current)
  }

  useLayoutEffect(() => {
    if (sticks.current || isOwn) toEnd()
  }, [newest, isOwn])

  // Cards that load, a keyboard that opens: the end moves without a new message.
  useEffect(() => {
    const element = box.current
    if (!element) return
    const observer = new ResizeObserver(() => {
      if (sticks.current) showNewest(element)
    })
    observer.observe(element)
    for (const child of element.children) observer.observe(child)
    return () => observer.disconnect()
  }, [])

  function onScroll(): void {
    const element = box.current
    if (!element) return
    const below = element.scrollHeight - element.scrollTop - element.clientHeight
    const newestCard = lastCard(element)
    const isReadingCard = newestCard !== undefined && Math.abs(topOf(newestCard, element)) < slack
    const isThere = below < slack || isReadingCard
    // Cards that load move the end, and the browser the view, before we hear of it: that is not the reader going up.
    const { top, height } = last.current
    const isLeaving = element.scrollTop < top && element.scrollHeight === height
    last.current = { top: element.scrollTop, height: element.scrollHeight }
    if (isThere || isLeaving) sticks.current = isThere
    setIsAtEnd(sticks.current)
  }

  return { box, isAtEnd, onScroll, toEnd }
}

/** The very end; but a card that is taller than the view is shown from its top, unless it says what went wrong. */
function showNewest(box: HTMLElement): void {
  box.scrollTop = box.scrollHeight
  const card = lastCard(box)
  const top = card && !card.querySelector('.problem') ? topOf(card, box) : 0
  if (top < 0) box.scrollTop += top
}

/** The card at the end of the thread, if one is there. */
function lastCard(box: HTMLElement): HTMLElement | undefined {
  const cards = box.querySelectorAll<HTMLElement>('.sheet:last-child > :last-child, .flow')
  const last = [...cards].at(-1)
  return last?.classList.contains('card') ? last : undefined
}

function topOf(card: HTMLElement, box: HTMLElement): number {
  const margin = 12
  return card.getBoundingClientRect().top - box.getBoundingClientRect().top - margin
}
