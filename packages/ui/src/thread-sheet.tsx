import { Fragment, memo, useLayoutEffect, useRef, type ReactNode } from 'react'
import { drawNearView } from './draw-near-view.ts'

export interface ThreadLine {
  key: string
  /** Its number; undefined while it is on its way. */
  seq?: number | undefined
}

export interface Sheet<L> {
  key: number
  /** The line above the first. */
  earlier: L | undefined
  lines: L[]
}

export interface ThreadSheetProps<L> extends Omit<Sheet<L>, 'key'> {
  isLast: boolean
  draw: (line: L, earlier: L | undefined) => ReactNode
}

const sheetSize = 50

/** By the numbers of entries, so that what comes above or below leaves the other sheets as they are. */
export function sheetsOf<L extends ThreadLine>(lines: readonly L[]): Sheet<L>[] {
  const sheets: Sheet<L>[] = []
  for (const [at, line] of lines.entries()) {
    const last = sheets.at(-1)
    const key = line.seq === undefined ? (last?.key ?? 0) : Math.floor(line.seq / sheetSize)
    if (last?.key === key) last.lines.push(line)
    else sheets.push({ key, earlier: lines[at - 1], lines: [line] })
  }
  return sheets
}

/** Drawn anew only when something in it is new, and laid out only when it is near the view: a thread may be long. */
// The comparison is of any kind of line, and so is what memo makes of it: its caller says of which.
export const ThreadSheet = memo(DrawnSheet, isSame) as typeof DrawnSheet

function DrawnSheet<L extends ThreadLine>({ lines, earlier, isLast, draw }: ThreadSheetProps<L>): ReactNode {
  const box = useRef<HTMLDivElement>(null)
  const { length } = lines
  useLayoutEffect(() => {
    return box.current && !isLast ? drawNearView(box.current) : undefined
  }, [isLast, length])
  return (
    // What was said earlier is not read out when it comes. The room at the sides is for outlines, which are cut off at the edge.
    <div ref={box} data-sheet aria-live={isLast ? undefined : 'off'} className="-mx-2 shrink-0 px-2">
      {lines.map((line, at) => (
        <Fragment key={line.key}>{draw(line, at === 0 ? earlier : lines[at - 1])}</Fragment>
      ))}
    </div>
  )
}

function isSame<L extends ThreadLine>(before: ThreadSheetProps<L>, after: ThreadSheetProps<L>): boolean {
  return (
    before.isLast === after.isLast &&
    before.draw === after.draw &&
    isAlike(before.earlier, after.earlier) &&
    before.lines.length === after.lines.length &&
    before.lines.every((line, at) => isAlike(line, after.lines[at]))
  )
}

function isAlike(one: object | undefined, other: object | undefined): boolean {
  const values = new Map<string, unknown>(Object.entries(other ?? {}))
  return Object.entries(one ?? {}).every(([name, value]) => values.get(name) === value) && !one === !other
}
