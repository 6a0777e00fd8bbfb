import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { Avatar } from './avatar.tsx'
import { cx } from './cx.ts'
import { LinkedText } from './linked-text.tsx'

export interface ChatMessage {
  id: string
  /** `own` is the viewer's side; `system` stands in the middle without a bubble. */
  side: 'own' | 'other' | 'system'
  author?: string
  text: string
  /** What hangs at it. */
  files?: ReactNode
  at: Date | string
  state?: 'sent' | 'sending' | 'failed'
}

export interface ChatBubbleProps {
  message: ChatMessage
  /** The first of several by one author: it shows who speaks. */
  isFirst: boolean
  time: string
  onRetry?: (message: ChatMessage) => void
}

export function ChatBubble({ message, isFirst, time, onRetry }: ChatBubbleProps): ReactNode {
  if (message.side === 'system') {
    return (
      <p className="mx-auto max-w-md py-1 text-center text-sm text-subtle">
        {message.text} <Time at={message.at} time={time} />
      </p>
    )
  }
  const isOwn = message.side === 'own'
  return (
    <article className={cx('flex items-end gap-2.5', isOwn ? 'flex-row-reverse' : 'flex-row')}>
      {!isOwn && <span className="w-7 self-start pt-6">{isFirst && <Avatar name={message.author} size="sm" />}</span>}
      <div className={cx('flex max-w-[82%] flex-col gap-1 sm:max-w-[70%]', isOwn && 'items-end')}>
        {isFirst && (
          <p className="flex items-baseline gap-2 px-1 text-xs text-subtle">
            {message.author && <span className="min-w-0 font-medium wrap-anywhere text-muted">{message.author}</span>}
            <Time at={message.at} time={time} />
          </p>
        )}
        {message.text !== '' && (
          <p
            className={cx(
              'w-fit rounded-2xl px-4 py-2.5 text-base/6 wrap-anywhere whitespace-pre-wrap sm:text-sm/6',
              bubbleStyle(message),
            )}
          >
            <LinkedText text={message.text} />
          </p>
        )}
        {message.files}
        {message.state === 'sending' && <p className="px-1 text-xs text-subtle">Sending…</p>}
        {message.state === 'failed' && (
          <p role="alert" className="flex items-center gap-1.5 px-1 text-xs text-danger-ink">
            <CircleAlert aria-hidden className="size-3.5" />
            Not sent.
            {onRetry && (
              <Button
                onPress={() => onRetry(message)}
                className="rounded py-1 font-medium underline underline-offset-2"
              >
                Try again
              </Button>
            )}
          </p>
        )}
      </div>
    </article>
  )
}

function Time({ at, time }: { at: Date | string; time: string }): ReactNode {
  return <time dateTime={new Date(at).toISOString()}>{time}</time>
}

/** An own message stays pale until it has arrived. */
function bubbleStyle({ side, state = 'sent' }: ChatMessage): string {
  if (side !== 'own') return 'rounded-bl-md bg-sunken text-ink'
  return state === 'sent' ? 'rounded-br-md bg-bubble text-on-bubble' : 'rounded-br-md bg-accent-soft text-accent-ink'
}
