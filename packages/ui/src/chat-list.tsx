import { useEffect, useRef, type ReactNode, type RefObject } from 'react'
import { ChatBubble, type ChatMessage } from './chat-bubble.tsx'
import { formatDateTime } from './date-time.tsx'
import { dayName } from './day-name.tsx'
import { useMinute } from './relative-time.tsx'

export type { ChatMessage } from './chat-bubble.tsx'

export interface ChatListProps {
  /** Names the conversation for screen readers. */
  label: string
  /** Oldest first. */
  messages: readonly ChatMessage[]
  zone?: string
  locale?: string
  onRetry?: (message: ChatMessage) => void
  /** Above the first message, such as a button for earlier ones. */
  before?: ReactNode
}

/** Fills its parent's height and scrolls inside it. */
export function ChatList(props: ChatListProps): ReactNode {
  const scroller = useStickToBottom(props.messages.at(-1))
  const now = useMinute()
  const dayOf = (message: ChatMessage): string =>
    dayName({ at: message.at, now, zone: props.zone, locale: props.locale })

  return (
    <div
      ref={scroller}
      role="log"
      aria-label={props.label}
      tabIndex={0}
      className="flex min-h-0 flex-1 flex-col overflow-y-auto overscroll-contain px-4 py-5 focus-visible:-outline-offset-2 sm:px-6"
    >
      {props.before}
      {props.messages.map((message, index) => {
        const earlier = props.messages[index - 1]
        const isNewDay = !earlier || dayOf(earlier) !== dayOf(message)
        const isNewAuthor = isNewDay || earlier.side !== message.side || earlier.author !== message.author
        return (
          <div key={message.id} className={isNewAuthor ? 'pt-4 first:pt-0' : 'pt-1'}>
            {isNewDay && <p className="pb-4 text-center text-xs font-medium text-subtle">{dayOf(message)}</p>}
            <ChatBubble
              message={message}
              isFirst={isNewAuthor}
              time={formatDateTime({
                at: message.at,
                zone: props.zone,
                locale: props.locale,
                look: 'time',
              })}
              onRetry={props.onRetry}
            />
          </div>
        )
      })}
    </div>
  )
}

/** Follows new messages, unless the reader has scrolled up to older ones and has not just written. */
function useStickToBottom(last: ChatMessage | undefined): RefObject<HTMLDivElement | null> {
  const ref = useRef<HTMLDivElement>(null)
  const isAtBottom = useRef(true)
  const lastSeen = useRef<string>(undefined)

  useEffect(() => {
    const element = ref.current
    if (!element) return
    const note = (): void => {
      isAtBottom.current = element.scrollHeight - element.scrollTop - element.clientHeight < 80
    }
    const follow = (): void => {
      if (isAtBottom.current) element.scrollTo({ top: element.scrollHeight })
    }
    // The list gets smaller while the composer below it grows.
    const observer = new ResizeObserver(follow)
    observer.observe(element)
    element.addEventListener('scroll', note, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', note)
    }
  }, [])

  useEffect(() => {
    if (last?.id === lastSeen.current) return
    lastSeen.current = last?.id
    if (isAtBottom.current || last?.side === 'own') {
      ref.current?.scrollTo({ top: ref.current.scrollHeight })
    }
  }, [last])

  return ref
}
