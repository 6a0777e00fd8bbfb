import { ChatBubble } from '@frontdesk/ui/chat-bubble'
import { ChatFiles, FileNames } from '@frontdesk/ui/chat-files'
import { formatDateTime } from '@frontdesk/ui/date-time'
import { dayName } from '@frontdesk/ui/day-name'
import { ThreadView } from '@frontdesk/ui/thread-view'
import { useToday } from '@frontdesk/ui/use-today'
import { useCallback, useMemo, useRef, type ReactNode } from 'react'
import { memberFiles } from '../api/member-files.ts'
import type { Conversation, Message } from '../api/types.ts'
import { cx } from '../parts/cx.ts'
import { useMe } from '../shell/me.ts'
import { BookingLine } from './booking-line.tsx'
import { toLines, type Line } from './lines.ts'
import { type LoadedThread, loadEarlier } from './thread-query.ts'
import type { Outbox } from './use-outbox.ts'

interface MessageListProps {
  conversation: Conversation
  /** Who it is with. */
  customer: string
  thread: LoadedThread
  outbox: Outbox
}

export function MessageList({ conversation, customer, thread, outbox }: MessageListProps): ReactNode {
  const { displayName: me } = useMe()
  const { messages, hasEarlier } = thread
  const { entries, retry } = outbox
  const lines = useMemo(() => toLines(messages, entries, { customer, me }), [messages, entries, customer, me])
  const now = useToday()
  const retryNow = useRef(retry)
  retryNow.current = retry
  const draw = useCallback(
    (line: Line, earlier: Line | undefined) => (
      <LineInThread line={line} earlier={earlier} now={now} onRetry={(nonce) => retryNow.current(nonce)} />
    ),
    [now],
  )
  return (
    <ThreadView
      label={`Messages with ${customer}`}
      lines={lines}
      draw={draw}
      isOwn={({ side }) => side === 'own'}
      history={{ hasEarlier, load: (onArrival) => loadEarlier(conversation.id, onArrival) }}
      empty={<p className="m-auto text-sm text-subtle">No messages yet.</p>}
      after={<Receipt last={messages.at(-1)} readSeq={conversation.personReadSeq} />}
    />
  )
}

interface LineInThreadProps {
  line: Line
  earlier: Line | undefined
  /** Some time of this day. */
  now: number
  onRetry: (nonce: string) => void
}

function LineInThread({ line, earlier, now, onRetry }: LineInThreadProps): ReactNode {
  const dayOf = ({ at }: Line): string => dayName({ at, now })
  const isNewDay = !earlier || dayOf(earlier) !== dayOf(line)
  const isFirst = isNewDay || earlier.side !== line.side || earlier.author !== line.author
  return (
    <div className={isFirst ? 'pt-4' : 'pt-1'}>
      {isNewDay && <p className="pb-4 text-center text-xs font-medium text-subtle">{dayOf(line)}</p>}
      {line.booking ? (
        <BookingLine booking={line.booking} at={line.at} />
      ) : (
        <ChatBubble
          message={{
            id: line.key,
            side: line.side,
            author: line.author,
            text: line.text,
            files: <FilesOf line={line} />,
            at: line.at,
            state: line.state,
          }}
          isFirst={isFirst}
          time={formatDateTime({ at: line.at, look: 'time' })}
          onRetry={({ id }) => onRetry(id)}
        />
      )}
      {line.hint && (
        <p className={cx('px-1 pt-1 text-right text-xs', line.state === 'failed' ? 'text-danger-ink' : 'text-subtle')}>
          {line.hint}
        </p>
      )}
    </div>
  )
}

function FilesOf({ line: { files, state } }: { line: Line }): ReactNode {
  if (!files || files.length === 0) return null
  return state === undefined ? <ChatFiles files={files} load={memberFiles.read} /> : <FileNames files={files} />
}

/** Below what we said last: whether it has been read. */
function Receipt({ last, readSeq }: { last: Message | undefined; readSeq: number }): ReactNode {
  if (last?.author !== 'member') return null
  return <p className="px-1 pt-1 text-right text-xs text-subtle">{readSeq >= last.seq ? 'Read' : 'Delivered'}</p>
}
