import { instantInWords } from '../mail/in-words.ts'
import { type RenderedMail, layOutMail } from '../mail/lay-out-mail.ts'
import { oneLine } from '../mail/mail-facts.ts'
import type { Message } from '../message/schemas.ts'
import { copyOf } from './copy-of.ts'
import type { ChatMailRow } from './queries.ts'

type Business = Pick<ChatMailRow, 'id' | 'business_name' | 'business_zone' | 'business_address'>
type Composed = RenderedMail & { messageId: string; fromName: string }

export function composeCopy(row: Business, messages: readonly Message[]): Composed {
  const business = oneLine(row.business_name)
  const begun = messages[0]?.sentAt
  const when = begun ? ` of ${instantInWords(begun, row.business_zone)}` : ''
  return outgoing(row, {
    subject: `Your chat with ${business}`,
    paragraphs: [
      `Here is a copy of the chat${when}. It was asked for on the web site of ${business}.`,
      ...copyOf(messages, { business, zone: row.business_zone }),
    ],
    actions: [],
    note: 'If it was not you who asked for it, somebody mistyped an address: you need not do anything.',
  })
}

export function composeWayOn(row: Business, { url, minutes }: { url: string; minutes: number }): Composed {
  const business = oneLine(row.business_name)
  return outgoing(row, {
    subject: `Go on with your chat with ${business}`,
    paragraphs: [
      'You wanted to go on with your chat on another device. Open this link there.',
      `It works once, within ${minutes} minutes.`,
    ],
    actions: [{ label: 'Go on with the chat', way: { url } }],
    note: 'Whoever opens it can read the chat and write in it: please do not pass it on. If it was not you who asked for it, you need not do anything.',
  })
}

type Parts = Omit<Parameters<typeof layOutMail>[0], 'signature'>

function outgoing(row: Business, parts: Parts): Composed {
  const signature = [row.business_name, ...row.business_address.split('\n')].map(oneLine).filter(Boolean).join('\n')
  return { ...layOutMail({ ...parts, signature }), messageId: row.id, fromName: oneLine(row.business_name) }
}
