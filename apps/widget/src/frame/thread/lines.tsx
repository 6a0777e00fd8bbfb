import { drawNearView } from '@frontdesk/ui/draw-near-view'
import { type ReactNode, memo, useLayoutEffect, useMemo, useRef } from 'react'
import type { Message } from '../api/wire.ts'
import { LazyAssistant } from '../assistant/lazy-assistant.tsx'
import { LazyBooking } from '../booking/lazy-booking.tsx'
import { EndLine, RatingLine } from '../chat/chat-lines.tsx'
import { useDesk } from '../desk/desk-context.ts'
import { useStore } from '../desk/store.ts'
import type { Clock } from '../time/clock.ts'
import { words } from '../words.ts'
import { Bubble } from './bubble.tsx'
import type { Unsent } from './outbox.ts'
import { type Sheet, isAlike, sheetsOf } from './sheets.ts'
import { UnsentBubble } from './unsent-bubble.tsx'
import { type Line, visibleThread } from './visible-thread.ts'

type Props = { messages: readonly Message[]; unsent: readonly Unsent[] }

export function Lines({ messages, unsent }: Props): ReactNode {
  const { clock } = useDesk()
  const dayOf = useMemo(() => remembering(clock.dayKey), [clock])
  const sheets = useMemo(() => sheetsOf(visibleThread({ messages, unsent, dayOf })), [messages, unsent, dayOf])
  return sheets.map(({ key, lines }, at) => <SheetOfLines key={key} lines={lines} isLast={at === sheets.length - 1} />)
}

type SheetProps = Pick<Sheet, 'lines'> & { isLast: boolean }

/** Drawn anew only when something in it is new, and laid out only when it is near the view: a thread may be long. */
const SheetOfLines = memo(
  function SheetOfLines({ lines, isLast }: SheetProps): ReactNode {
    const box = useRef<HTMLDivElement>(null)
    useDesk() // its words may be in another language
    const { length } = lines
    useLayoutEffect(() => {
      return box.current && !isLast ? drawNearView(box.current) : undefined
    }, [isLast, length])
    return (
      // What was said earlier is not read out when it comes.
      <div ref={box} className="sheet" aria-live={isLast ? undefined : 'off'}>
        {lines.map((line, at) => (
          <OneLine key={line.key} line={line} isNewest={isLast && at === length - 1} />
        ))}
      </div>
    )
  },
  (before, after) => before.isLast === after.isLast && isAlike(before.lines, after.lines),
)

function OneLine({ line, isNewest }: { line: Line; isNewest: boolean }): ReactNode {
  switch (line.kind) {
    case 'day':
      return <DayLine at={line.at} />
    case 'said':
      return <Said line={line} isNewest={isNewest} />
    case 'unsent':
      return <UnsentBubble unsent={line.unsent} isFirst={line.isFirst} />
    case 'assistant':
      return <LazyAssistant message={line.message} isNewest={isNewest} />
    case 'booking':
      return <LazyBooking line={line} />
    case 'ended':
      return <EndLine message={line.message} />
    case 'rated':
      return <RatingLine rating={line.message.rating ?? 0} />
  }
}

function DayLine({ at }: { at: string }): ReactNode {
  const { clock } = useDesk()
  return <p className="day-line">{dayWord(clock, at)}</p>
}

function Said({ line, isNewest }: { line: Extract<Line, { kind: 'said' }>; isNewest: boolean }): ReactNode {
  const { clock, config } = useDesk()
  const { message, isFirst, isLast } = line
  const isOwn = message.author === 'visitor' || message.author === 'customer'
  const foot = (
    <>
      <time dateTime={message.sentAt}>{clock.time(message.sentAt)}</time>
      {isOwn && isNewest && <Receipt seq={message.seq} />}
    </>
  )
  return (
    <Bubble
      side={isOwn ? 'own' : 'other'}
      author={isOwn ? words.you : (message.authorName ?? config.tenantName)}
      text={message.text ?? ''}
      files={message.attachments}
      isFirst={isFirst}
      foot={isLast && foot}
    />
  )
}

function Receipt({ seq }: { seq: number }): ReactNode {
  const { conversation } = useDesk()
  const { seenSeq } = useStore(conversation.thread)
  return ` · ${seq <= seenSeq ? words.live.read : words.live.delivered}`
}

function dayWord(clock: Clock, at: string): string {
  const daysAgo = clock.daysAgo(at)
  if (daysAgo === 0) return words.today
  return daysAgo === 1 ? words.yesterday : clock.day(at)
}

/** Whatever was worked out once. */
function remembering(workOut: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const value = workOut(text)
    known.set(text, value)
    return value
  }
}
