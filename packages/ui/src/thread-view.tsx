import { useMemo, useRef, type ReactNode } from 'react'
import { EarlierButton, type History } from './earlier-button.tsx'
import { JumpToNewest } from './jump-to-newest.tsx'
import { sheetsOf, ThreadSheet, type ThreadLine } from './thread-sheet.tsx'
import { useThreadScroll } from './use-thread-scroll.tsx'

export interface ThreadViewProps<L> {
  /** Names the conversation for screen readers. */
  label: string
  /** Oldest first. */
  lines: readonly L[]
  /** The same function as long as it draws the same. */
  draw: (line: L, earlier: L | undefined) => ReactNode
  isOwn: (line: L) => boolean
  history: History
  /** Below the last line. */
  after?: ReactNode
  empty?: ReactNode
}

/** A conversation of any length; fills its parent's height and scrolls inside it. */
export function ThreadView<L extends ThreadLine>(props: ThreadViewProps<L>): ReactNode {
  const { label, lines, draw, isOwn, history, after, empty } = props
  const last = lines.at(-1)
  const sheets = useMemo(() => sheetsOf(lines), [lines])
  const isLastOwn = last !== undefined && last.seq === undefined
  const { scroller, isAtEnd, toEnd, holdPlace } = useThreadScroll({
    first: lines[0]?.key,
    last: last?.key,
    isLastOwn,
  })
  const seenSeq = useRef(0)
  if (isAtEnd) seenSeq.current = last?.seq ?? seenSeq.current
  const below = isAtEnd ? 0 : lines.filter((line) => (line.seq ?? 0) > seenSeq.current && !isOwn(line)).length

  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      <div
        ref={scroller}
        role="log"
        aria-label={label}
        tabIndex={0}
        className="relative flex min-h-0 flex-1 flex-col overflow-y-auto overscroll-contain px-4 py-5 focus-visible:-outline-offset-2 sm:px-6"
      >
        <EarlierButton history={history} firstKey={lines[0]?.key} onArrival={holdPlace} />
        {lines.length === 0 && empty}
        {sheets.map(({ key, ...sheet }, at) => (
          <ThreadSheet key={key} {...sheet} isLast={at === sheets.length - 1} draw={draw} />
        ))}
        {after}
      </div>
      {!isAtEnd && <JumpToNewest count={below} onPress={toEnd} />}
    </div>
  )
}
