import type { BookingState } from '@frontdesk/db/schema'
import { dateIn } from '../mail/in-words.ts'
import { looksLikeALink } from '../mail/looks-like-a-link.ts'
import { oneLine } from '../mail/mail-facts.ts'
import type { Message } from '../message/schemas.ts'

type Place = { business: string; zone: string }

const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const

/** What was said, day by day, as paragraphs of a mail. */
export function copyOf(messages: readonly Message[], { business, zone }: Place): string[] {
  const time = new Intl.DateTimeFormat('en-GB', { ...clock, timeZone: zone })
  let day = ''
  return messages.flatMap((message) => {
    const said = wordsOf(message)
    if (said === undefined) return []
    const own = message.author === 'visitor' || message.author === 'customer'
    const who = own ? 'You' : oneLine(message.authorName ?? business)
    const today = dateIn(message.sentAt, zone)
    const isNewDay = today !== day
    day = today
    return [...(isNewDay ? [today] : []), `${who}, ${time.format(message.sentAt)}\n${said}`]
  })
}

/** Undefined for what is nothing to read later: that the chat ended, and what its visitor thought of it. */
function wordsOf({ text, author, booking, assistant, ended, rating }: Message): string | undefined {
  if (booking) return bookings[booking.state]
  if (assistant) return assistant.articles.map(({ title }) => title).join('\n') || undefined
  if (ended || rating !== undefined || text === null) return undefined
  const plain = text.replaceAll(/[\u202A-\u202E\u2066-\u2069]/g, '')
  return author === 'member' ? plain : withoutLinks(plain)
}

/** Whoever typed them chose to whom they are mailed: a link among them would come from the business. */
function withoutLinks(text: string): string {
  return text.replaceAll(/\S+/g, (word) => (looksLikeALink(word) ? '(link left out)' : word))
}

const bookings: Record<BookingState, string> = {
  proposed: 'A time was offered.',
  held: 'A time was kept.',
  requested: 'An appointment was asked for.',
  awaiting_payment: 'A time was kept until it is paid.',
  confirmed: 'An appointment was booked.',
  completed: 'The appointment took place.',
  no_show: 'The appointment was missed.',
  declined: 'The request was declined.',
  cancelled: 'The appointment was cancelled.',
  expired: 'The time was let go.',
}
