import { Badge } from '@frontdesk/ui/badge'
import { ChatFiles, FileNames } from '@frontdesk/ui/chat-files'
import { ChatList, type ChatMessage } from '@frontdesk/ui/chat-list'
import { Composer } from '@frontdesk/ui/composer'
import { EmptyState } from '@frontdesk/ui/empty-state'
import { fileCalls, fileCodeOf } from '@frontdesk/ui/file-calls'
import { SkeletonLines } from '@frontdesk/ui/skeleton'
import { TypingLine } from '@frontdesk/ui/typing-line'
import { useFileTray } from '@frontdesk/ui/use-file-tray'
import { MessageCircle } from 'lucide-react'
import { useCallback, useId, useMemo, useRef, type ReactNode } from 'react'
import { problemOf } from '../api/problem-of.ts'
import type { Message } from '../api/trpc.ts'
import { locale } from '../time/locale.ts'
import { bookingNews } from '../history-words.ts'
import { chat } from '../words.ts'
import { ChatNotice } from './chat-notice.tsx'
import { JumpToChat } from './jump-to-chat.tsx'
import { savedDraft } from './saved-unsent.ts'
import { isOwn, lastSeqOf, notYetArrived, type Outgoing } from './thread.ts'
import { sayTyping, useLiveNews } from './use-live-news.ts'
import { useInView } from './use-in-view.ts'
import { useOutbox } from './use-outbox.ts'
import { loadEarlier, useThread, type Thread } from './use-thread.ts'
import { useUnread } from './use-unread.ts'

const files = fileCalls('customer')
const nothing: Thread = { messages: [], hasEarlier: false }

export function ChatCard({ business, bookingId }: { business: string; bookingId: string }): ReactNode {
  const card = useRef<HTMLElement>(null)
  const titleId = useId()
  const news = useLiveNews()
  const thread = useThread(news.hear)
  const tray = useFileTray({ keep: (file, signal) => files.keep(file, { signal }), codeOf: fileCodeOf })
  const { messages, hasEarlier } = thread.data ?? nothing
  const outbox = useOutbox(bookingId, thread.isLive)
  const draft = useMemo(() => savedDraft(bookingId), [bookingId])
  const isInView = useInView(card)
  const unread = useUnread(messages, isInView && thread.isSuccess)
  const outgoing = useMemo(() => notYetArrived(outbox.outgoing, messages), [outbox.outgoing, messages])
  const said = useMemo(() => messages.map((message) => fromMessage(message, business)), [messages, business])
  const shown = useMemo(() => [...said, ...outgoing.map(fromOutgoing)], [said, outgoing])
  const retryNow = useRef(outbox.retry)
  retryNow.current = outbox.retry
  // The same one for as long as the chat is there, or every message would be drawn anew with it.
  const retry = useCallback((id: string) => retryNow.current(id), [])
  const trouble = outgoing.find((one) => one.code)?.code ?? (thread.error && problemOf(thread.error).code)

  return (
    <section
      ref={card}
      aria-labelledby={titleId}
      className="flex h-128 max-h-[85svh] scroll-mt-3 flex-col overflow-clip rounded-xl border border-line bg-surface shadow-card lg:sticky lg:top-6 lg:h-[calc(100svh-4.5rem)] lg:max-h-200"
    >
      <header className="border-b border-line px-5 py-4 sm:px-6">
        <div className="flex items-center justify-between gap-4">
          <h2 id={titleId} className="text-base font-semibold text-ink">
            {chat.title}
          </h2>
          {unread > 0 && <Badge tone="accent">{chat.unread(unread)}</Badge>}
        </div>
        <p className="mt-0.5 text-sm text-muted">{chat.with(business)}</p>
      </header>
      {shown.length > 0 ? (
        <ChatList
          label={chat.log(business)}
          messages={shown}
          history={{ hasEarlier, load: loadEarlier }}
          locale={locale}
          onRetry={retry}
        />
      ) : (
        <div className="min-h-0 flex-1 overflow-y-auto">
          {thread.isPending ? (
            <div className="p-6">
              <SkeletonLines />
            </div>
          ) : (
            <EmptyState icon={MessageCircle} title={chat.empty.title}>
              {chat.empty.text(business)}
            </EmptyState>
          )}
        </div>
      )}
      <Receipt last={messages.at(-1)} seenSeq={news.seenSeq} />
      <TypingLine who={news.isTyping ? business : undefined} />
      <ChatNotice code={trouble ?? undefined} />
      <Composer
        label={chat.field}
        placeholder={chat.placeholder(business)}
        tray={tray}
        onTyping={sayTyping}
        draft={draft}
        onSend={(message) => {
          outbox.send({ ...message, afterSeq: lastSeqOf(messages) })
          // It is in the list from here on, where its state shows and from where it is tried again.
          return Promise.resolve()
        }}
      />
      <JumpToChat target={card} unread={unread} isHidden={isInView} />
    </section>
  )
}

function fromMessage(message: Message, business: string): ChatMessage & { seq: number } {
  const common = { id: message.id, seq: message.seq, at: message.sentAt, files: shownFiles(message.attachments) }
  if (message.author === 'system') {
    const news = message.booking && bookingNews(message.booking, business)
    return { ...common, side: 'system', text: message.text ?? news ?? '' }
  }
  if (isOwn(message)) return { ...common, side: 'own', text: message.text ?? '' }
  return {
    ...common,
    side: 'other',
    author: message.authorName ?? business,
    text: message.text ?? '',
  }
}

function fromOutgoing({ nonce, text, at, state, files }: Outgoing): ChatMessage {
  return { id: nonce, side: 'own', text, at, state, files: files && <FileNames files={files} /> }
}

function shownFiles(attachments: Message['attachments']): ReactNode {
  return attachments && <ChatFiles files={attachments} load={files.read} locale={locale} />
}

/** Below what the customer said last: whether it has been read. */
function Receipt({ last, seenSeq }: { last: Message | undefined; seenSeq: number }): ReactNode {
  if (!last || !isOwn(last)) return null
  return <p className="px-6 text-right text-xs text-subtle">{last.seq <= seenSeq ? chat.read : chat.delivered}</p>
}
