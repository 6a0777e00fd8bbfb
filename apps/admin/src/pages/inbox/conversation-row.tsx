import { Avatar } from '@frontdesk/ui/avatar'
import { RelativeTime } from '@frontdesk/ui/relative-time'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { ConversationSummary, Message } from '../../api/types.ts'
import { bookingNewsWords } from '../../parts/booking-badge.tsx'
import { cx } from '../../parts/cx.ts'
import { assistantWords } from '../../thread/assistant-words.ts'
import { chatNews } from '../../thread/chat-news.ts'
import { useMe } from '../../shell/me.ts'

interface ConversationRowProps {
  conversation: ConversationSummary
  status: 'open' | 'closed'
}

export function ConversationRow({ conversation, status }: ConversationRowProps): ReactNode {
  const { id, customerName, lastMessage, lastMessageAt, unread } = conversation
  const { displayName } = useMe()
  const isUnread = unread > 0
  return (
    <li>
      <Link
        to="/inbox/$conversationId"
        params={{ conversationId: id }}
        search={{ status: status === 'closed' ? status : undefined }}
        className="flex gap-3 px-4 py-3.5 transition-colors hover:bg-hover focus-visible:-outline-offset-2"
        activeProps={{ className: 'bg-sunken' }}
        activeOptions={{ includeSearch: false }}
      >
        <Avatar name={customerName ?? undefined} />
        <span className="min-w-0 flex-1">
          <span className="flex items-baseline justify-between gap-3">
            <span className={cx('truncate text-sm text-ink', isUnread ? 'font-semibold' : 'font-medium')}>
              {customerName ?? 'Visitor'}
            </span>
            <span className="shrink-0 text-xs text-subtle">
              <RelativeTime at={lastMessageAt} />
            </span>
          </span>
          <span className="mt-0.5 flex items-center gap-2">
            <span className={cx('line-clamp-1 flex-1 text-sm', isUnread ? 'text-ink' : 'text-muted')}>
              {preview(lastMessage, { customer: customerName ?? 'The visitor', me: displayName })}
            </span>
            {isUnread && (
              <span className="size-2 shrink-0 rounded-full bg-accent">
                <span className="sr-only">{unread} unread</span>
              </span>
            )}
          </span>
        </span>
      </Link>
    </li>
  )
}

function preview(message: Message | null, { customer, me }: { customer: string; me: string }): string {
  if (!message) return 'No messages yet'
  const news = chatNews(message, customer)
  if (news) return news
  if (message.booking) return `Booking: ${bookingNewsWords(message.booking).toLowerCase()}`
  if (message.assistant) return assistantWords(message.assistant)
  const text = message.text || fileWords(message.attachments)
  if (message.author !== 'member') return text
  return `${message.authorName === me ? 'You' : (message.authorName ?? 'Staff')}: ${text}`
}

function fileWords(files: Message['attachments'] = []): string {
  if (files.length > 1) return `${files.length} files`
  const [file] = files
  if (!file) return ''
  return file.type === 'application/pdf' ? file.name : 'A picture'
}
