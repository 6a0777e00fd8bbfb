import type { Line } from './visible-thread.ts'

/** Lines that are drawn, and left undrawn, together: those of so many numbers. */
export type Sheet = { key: number; lines: Line[] }

const sheetSize = 50

/** By the numbers of messages, so that what comes above or below leaves the other sheets as they are. */
export function sheetsOf(lines: readonly Line[]): Sheet[] {
  const sheets: Sheet[] = []
  for (const line of lines) {
    const last = sheets.at(-1)
    const seq = seqOf(line)
    const key = seq === undefined ? (last?.key ?? 0) : Math.floor(seq / sheetSize)
    if (last?.key === key) last.lines.push(line)
    else sheets.push({ key, lines: [line] })
  }
  return sheets
}

/** Whether the same is to be drawn. */
export function isAlike(some: readonly Line[], others: readonly Line[]): boolean {
  return some.length === others.length && some.every((line, at) => isSame(line, others[at]))
}

function seqOf(line: Line): number | undefined {
  if (line.kind === 'unsent') return undefined
  return 'seq' in line ? line.seq : line.message.seq
}

function isSame(one: Line, other: Line | undefined): boolean {
  const values = new Map<string, unknown>(Object.entries(other ?? {}))
  return Object.entries(one).every(([name, value]) => values.get(name) === value)
}
