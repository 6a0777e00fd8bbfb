import { type RenderedMail, type WayIn, layOutMail } from './lay-out-mail.ts'
import { looksLikeALink } from './looks-like-a-link.ts'
import { factsOf, oneLine } from './mail-facts.ts'
import type { MailRow } from './queries.ts'
import { mailWords } from './words.ts'

/** A mail about a booking or a project, to its customer. */
export function renderMail(row: MailRow, customerName: string, wayIn: WayIn): RenderedMail {
  const { subject, lines, facts, action } = mailWords[row.kind](factsOf(row))
  const name = oneLine(customerName)
  return layOutMail({
    subject,
    paragraphs: [looksLikeALink(name) ? 'Hello,' : `Hello ${name},`, ...lines],
    facts: facts.flatMap(([label, value]) => (value ? [[label, value] as const] : [])),
    actions: [{ label: action, way: wayIn }],
    note: `This ${'url' in wayIn ? 'link' : 'code'} is yours alone: please do not pass it on.`,
    signature: [row.business_name, row.business_address].filter((text) => text !== '').join('\n'),
  })
}
