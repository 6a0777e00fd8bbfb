import type { ChatFile } from '@frontdesk/ui/chat-file'
import { errorWords } from '@frontdesk/ui/error-words'
import type { Message } from '../api/types.ts'
import { assistantWords } from './assistant-words.ts'
import { chatNews } from './chat-news.ts'
import type { OutboxEntry } from './use-outbox.ts'

/** One entry of the thread as it is drawn. */
export interface Line {
  key: string
  /** Its number in the thread; undefined while it is on its way. */
  seq?: number
  side: 'own' | 'other' | 'system'
  author?: string
  text: string
  files?: readonly ChatFile[]
  at: string
  state?: 'sent' | 'sending' | 'failed'
  hint?: string
  booking?: NonNullable<Message['booking']>
}

/** What the people are called on either side. */
export interface Names {
  customer: string
  me: string
}

/** What the thread holds, then what is on its way. */
export function toLines(messages: readonly Message[], outgoing: readonly OutboxEntry[], names: Names): Line[] {
  return [
    ...messages.map((message) => fromThread(message, names.customer)),
    ...outgoing.map((entry) => fromOutbox(entry, names.me)),
  ]
}

function fromThread(message: Message, customer: string): Line {
  const { author, assistant } = message
  const news = chatNews(message, customer)
  const isNews = author === 'system' || assistant || news
  const side = isNews ? 'system' : author === 'member' ? 'own' : 'other'
  return {
    key: message.id,
    seq: message.seq,
    side,
    author: message.authorName ?? (side === 'other' ? customer : undefined),
    text: news ?? (assistant ? assistantWords(assistant) : (message.text ?? '')),
    files: message.attachments,
    at: message.sentAt,
    booking: message.booking ?? undefined,
  }
}

function fromOutbox({ nonce, text, files, at, state, code }: OutboxEntry, author: string): Line {
  return {
    key: nonce,
    side: 'own',
    author,
    text,
    files,
    at,
    state: state === 'waiting' ? 'sending' : state,
    hint: state === 'waiting' ? 'Goes out as soon as you are online.' : code && hintOf(code),
  }
}

/** Beside "Not sent. Try again": only what helps to decide whether to. */
function hintOf(code: string): string | undefined {
  return code === 'internal' || code === 'unavailable' ? undefined : errorWords(code).detail
}
