import { ChatBubble } from '@frontdesk/ui/chat-bubble'
import { ChatFiles, FileNames } from '@frontdesk/ui/chat-files'
import { formatDateTime } from '@frontdesk/ui/date-time'
import { dayName } from '@frontdesk/ui/day-name'
import { useMinute } from '@frontdesk/ui/relative-time'
import type { ReactNode } from 'react'
import { memberFiles } from '../api/member-files.ts'
import type { Message } from '../api/types.ts'
import { cx } from '../parts/cx.ts'
import { useMe } from '../shell/me.ts'
import { BookingLine } from './booking-line.tsx'
import { toLines, type Line } from './lines.ts'
import type { Outbox } from './use-outbox.ts'
import { useStickToBottom } from './use-stick-to-bottom.ts'

interface MessageListProps {
  /** Who the conversation is with. */
  customer: string
  messages: readonly Message[]
  outbox: Outbox
  /** How far the customer has read. */
  readSeq: number
}

export function MessageList({ customer, messages, outbox, readSeq }: MessageListProps): ReactNode {
  const lines = toLines(messages, outbox.entries, { customer, me: useMe().displayName })
  const scroller = useStickToBottom(lines.at(-1)?.key, lines.at(-1)?.state === 'sending')
  return (
    <div
      ref={scroller}
      role="log"
      aria-label={`Messages with ${customer}`}
      tabIndex={0}
      className="flex min-h-0 flex-1 flex-col overflow-y-auto overscroll-contain px-4 py-5 focus-visible:-outline-offset-2 sm:px-6"
    >
      {lines.length === 0 && <p className="m-auto text-sm text-subtle">No messages yet.</p>}
      {lines.map((line, index) => (
        <LineInThread key={line.key} line={line} earlier={lines[index - 1]} onRetry={outbox.retry} />
      ))}
      <Receipt last={messages.at(-1)} readSeq={readSeq} />
    </div>
  )
}

function LineInThread({
  line,
  earlier,
  onRetry,
}: {
  line: Line
  earlier: Line | undefined
  onRetry: (nonce: string) => void
}): ReactNode {
  const now = useMinute()
  const dayOf = ({ at }: Line): string => dayName({ at, now })
  const isNewDay = !earlier || dayOf(earlier) !== dayOf(line)
  const isFirst = isNewDay || earlier.side !== line.side || earlier.author !== line.author
  return (
    <div className={isFirst ? 'pt-4 first:pt-0' : 'pt-1'}>
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
