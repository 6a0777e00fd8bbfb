import { useCallback, useMemo, type ReactNode } from 'react'
import { ChatBubble, type ChatMessage } from './chat-bubble.tsx'
import { formatDateTime } from './date-time.tsx'
import { dayName } from './day-name.tsx'
import type { History } from './earlier-button.tsx'
import { ThreadView } from './thread-view.tsx'
import { useToday } from './use-today.tsx'

export type { ChatMessage } from './chat-bubble.tsx'

export interface ChatListProps {
  /** Names the conversation for screen readers. */
  label: string
  /** Oldest first; those that have not arrived have no number. */
  messages: readonly (ChatMessage & { seq?: number | undefined })[]
  history: History
  zone?: string
  locale?: string
  onRetry?: (id: string) => void
  /** Below the last message. */
  after?: ReactNode
}

/** Fills its parent's height and scrolls inside it. */
export function ChatList({ label, messages, history, zone, locale, onRetry, after }: ChatListProps): ReactNode {
  const now = useToday()
  const lines = useMemo(() => messages.map((message) => ({ ...message, key: message.id })), [messages])
  const draw = useCallback(
    (message: ChatMessage, earlier: ChatMessage | undefined) => {
      const dayOf = ({ at }: ChatMessage): string => dayName({ at, now, zone, locale })
      const isNewDay = !earlier || dayOf(earlier) !== dayOf(message)
      const isNewAuthor = isNewDay || earlier.side !== message.side || earlier.author !== message.author
      return (
        <div className={isNewAuthor ? 'pt-4' : 'pt-1'}>
          {isNewDay && <p className="pb-4 text-center text-xs font-medium text-subtle">{dayOf(message)}</p>}
          <ChatBubble
            message={message}
            isFirst={isNewAuthor}
            time={formatDateTime({ at: message.at, zone, locale, look: 'time' })}
            onRetry={onRetry && (({ id }) => onRetry(id))}
          />
        </div>
      )
    },
    [now, zone, locale, onRetry],
  )
  return (
    <ThreadView
      label={label}
      lines={lines}
      draw={draw}
      isOwn={({ side }) => side === 'own'}
      history={history}
      after={after}
    />
  )
}
