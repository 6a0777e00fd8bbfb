import { calendarOf } from './calendar-of.ts'
import { greetingFor } from './greeting-for.ts'
import { type WayIn, layOutMail } from './lay-out-mail.ts'
import { factsOf, oneLine } from './mail-facts.ts'
import type { OutgoingMail } from './mail-transport.ts'
import type { MailRow } from './queries.ts'
import { mailWords } from './mail-words.ts'

type Between = { customer: { name: string; email: string }; wayIn: WayIn; fromAddress: string; now: Date }

/** A mail about a booking or a project, to its customer, as it leaves. */
export function composeMail(row: MailRow, { customer, wayIn, fromAddress, now }: Between): OutgoingMail {
  const { subject, lines, facts, action } = mailWords[row.kind](factsOf(row, now))
  const rendered = layOutMail({
    subject,
    paragraphs: [greetingFor(oneLine(customer.name)), ...lines],
    facts: facts.flatMap(([label, value]) => (value ? [[label, value] as const] : [])),
    actions: [{ label: action, way: wayIn }],
    note: `This ${'url' in wayIn ? 'link' : 'code'} is yours alone: please do not pass it on.`,
    signature: [row.business_name, ...row.business_address.split('\n')].map(oneLine).filter(Boolean).join('\n'),
  })
  const calendar = calendarOf(row, { organizer: fromAddress, attendee: customer })
  return {
    ...rendered,
    ...(calendar && { calendar }),
    messageId: row.id,
    fromName: oneLine(row.business_name),
    to: customer.email,
  }
}
