import type { Message } from '../api/wire.ts'
import type { Unsent } from './outbox.ts'

export type Line =
  | { kind: 'said'; key: string; message: Message; isFirst: boolean; isLast: boolean }
  | { kind: 'unsent'; key: string; unsent: Unsent; isFirst: boolean }
  | { kind: 'assistant'; key: string; message: Message }
  | BookingLine
  | { kind: 'day'; key: string; seq: number; at: string }
  | { kind: 'ended' | 'rated'; key: string; message: Message }

/** `isNews`: the last that was heard of this booking. */
export type BookingLine = {
  kind: 'booking'
  key: string
  seq: number
  booking: NonNullable<Message['booking']>
  isNews: boolean
}

type Thread = { messages: readonly Message[]; unsent: readonly Unsent[]; dayOf: (instant: string) => string }

/** What is drawn, from top to bottom. */
export function visibleThread({ messages, unsent, dayOf }: Thread): Line[] {
  const shown = withoutEchoes(messages, unsent)
  const newsOf = new Map(shown.map((message) => [message.booking?.id, message]))
  const lines: Line[] = []
  shown.forEach((message, at) => {
    const before = shown[at - 1]
    const after = shown[at + 1]
    const isNewDay = !before || dayOf(before.sentAt) !== dayOf(message.sentAt)
    if (isNewDay) lines.push({ kind: 'day', key: `day ${message.seq}`, seq: message.seq, at: message.sentAt })
    const key = message.id
    if (message.ended || message.rating !== undefined) {
      lines.push({ kind: message.ended ? 'ended' : 'rated', key, message })
    } else if (message.booking) {
      const { booking, seq } = message
      lines.push({ kind: 'booking', key, seq, booking, isNews: newsOf.get(booking.id) === message })
    } else if (message.assistant) {
      lines.push({ kind: 'assistant', key, message })
    } else {
      const isFirst = isNewDay || !sameVoice(before, message)
      const isLast = !sameVoice(after, message) || dayOf(after?.sentAt ?? '') !== dayOf(message.sentAt)
      lines.push({ kind: 'said', key, message, isFirst, isLast })
    }
  })
  const last = shown.at(-1)
  const isGoingOn = last?.author === 'visitor' && last.rating === undefined
  unsent.forEach((entry, at) => {
    lines.push({ kind: 'unsent', key: entry.nonce, unsent: entry, isFirst: at === 0 && !isGoingOn })
  })
  return lines
}

/** What has arrived, but whose acknowledgement has not: the one that is still marked unsent stands for both. */
function withoutEchoes(messages: readonly Message[], unsent: readonly Unsent[]): readonly Message[] {
  const isEchoOf =
    ({ author, seq, text }: Message) =>
    (entry: Unsent) =>
      author === 'visitor' && seq > entry.afterSeq && text === entry.text
  return messages.filter((message) => !unsent.some(isEchoOf(message)))
}

/** Whoever goes on after a while begins anew. */
const togetherMs = 5 * 60_000

function sameVoice(a: Message | undefined, b: Message): boolean {
  if (!a || a.booking || a.ended || a.rating !== undefined) return false
  const apartMs = Math.abs(Date.parse(a.sentAt) - Date.parse(b.sentAt))
  return a.author === b.author && a.authorName === b.authorName && apartMs < togetherMs
}
