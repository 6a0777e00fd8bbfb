import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { type Failure, failureOf } from '../api/failure.ts'
import { useDesk } from '../desk/desk-context.ts'
import { useStore } from '../desk/store.ts'
import { Problem } from '../problem.tsx'
import { words } from '../words.ts'
import './earlier.css'

/** So far above the view the next page is fetched. */
const aheadPx = 700

/** Above the first line: fetches what was said before when the reader comes near, and leaves what they read where it is. */
export function EarlierPart(): ReactNode {
  const { conversation } = useDesk()
  const { messages, hasEarlier } = useStore(conversation.thread)
  const [isBusy, setIsBusy] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const mark = useRef<HTMLDivElement>(null)
  const place = useRef<{ sheet: HTMLElement; end: number }>(undefined)
  const firstSeq = messages[0]?.seq

  async function load(): Promise<void> {
    if (isBusy) return
    setIsBusy(true)
    setFailure(undefined)
    await conversation.loadEarlier(notePlace).catch((error: unknown) => setFailure(failureOf(error)))
    setIsBusy(false)
  }

  const nextPage = useRef(load)
  nextPage.current = load

  function notePlace(): void {
    const sheet = mark.current?.parentElement?.querySelector<HTMLElement>('.sheet')
    if (sheet) place.current = { sheet, end: endOf(sheet) }
  }

  useLayoutEffect(() => {
    const box = mark.current?.closest<HTMLElement>('.thread')
    const before = place.current
    place.current = undefined
    if (!box || !before) return
    // Once the sheets below have measured themselves; and not by the browser as well, where it would, until that is drawn.
    queueMicrotask(() => {
      box.style.overflowAnchor = 'none'
      box.scrollTop += endOf(before.sheet) - before.end
      requestAnimationFrame(() => requestAnimationFrame(() => (box.style.overflowAnchor = '')))
    })
  }, [firstSeq])

  useEffect(() => {
    const element = mark.current
    if (!element || !hasEarlier || isBusy || failure) return
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) void nextPage.current()
      },
      { root: element.closest('.thread'), rootMargin: `${aheadPx}px 0px 0px` },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [firstSeq, hasEarlier, isBusy, failure])

  return (
    <div ref={mark} className="earlier">
      {hasEarlier && failure && <Problem failure={failure} onRetry={() => void load()} />}
      {hasEarlier && !failure && (
        <button type="button" className="link-button" aria-disabled={isBusy} onClick={() => void load()}>
          {isBusy ? words.loading : words.live.earlier}
        </button>
      )}
    </div>
  )
}

/** Where it ends in what is scrolled, however far that is. The first sheet may grow at its top, but not at its end. */
function endOf(sheet: HTMLElement): number {
  return sheet.offsetTop + sheet.offsetHeight
}
