import { type ReactNode, useMemo } from 'react'
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
import { UnsentBubble } from './unsent-bubble.tsx'
import { type Line, visibleThread } from './visible-thread.ts'

type Props = { messages: readonly Message[]; unsent: readonly Unsent[] }

export function Lines({ messages, unsent }: Props): ReactNode {
  const { clock } = useDesk()
  const lines = useMemo(() => visibleThread({ messages, unsent, dayOf: clock.dayKey }), [messages, unsent, clock])
  return lines.map((line, at) => <OneLine key={line.key} line={line} isNewest={at === lines.length - 1} />)
}

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
  const { clock, config, conversation } = useDesk()
  const { seenSeq } = useStore(conversation.thread)
  const { message, isFirst, isLast } = line
  const isOwn = message.author === 'visitor' || message.author === 'customer'
  const foot = (
    <>
      <time dateTime={message.sentAt}>{clock.time(message.sentAt)}</time>
      {isOwn && isNewest && ` · ${message.seq <= seenSeq ? words.live.read : words.live.delivered}`}
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

function dayWord(clock: Clock, at: string): string {
  const daysAgo = clock.daysAgo(at)
  if (daysAgo === 0) return words.today
  return daysAgo === 1 ? words.yesterday : clock.day(at)
}
