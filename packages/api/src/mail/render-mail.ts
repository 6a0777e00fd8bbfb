import { type RenderedMail, type WayIn, layOutMail } from './lay-out-mail.ts'
import { looksLikeALink } from './looks-like-a-link.ts'
import type { MailRow } from './queries.ts'
import { type MailFacts, mailWords } from './words.ts'

/** A mail about a booking or a project, to its customer. */
export function renderMail(row: MailRow, name: string, wayIn: WayIn): RenderedMail {
  const facts = factsOf(row, name)
  const { subject, lines, action } = mailWords[row.kind](facts)
  const paragraphs = [looksLikeALink(name) ? 'Hello,' : `Hello ${name},`, ...lines.filter((text) => text !== '')]
  const signature = `${facts.business}${row.business_address ? `\n${row.business_address}` : ''}`
  return layOutMail({
    subject,
    paragraphs,
    actions: [{ label: action, way: wayIn }],
    note: `This ${'url' in wayIn ? 'link' : 'code'} is yours alone: please do not pass it on.`,
    signature,
  })
}

function factsOf(row: MailRow, name: string): MailFacts {
  const price = new Intl.NumberFormat('en', { style: 'currency', currency: row.currency })
  const minor = 10 ** (price.resolvedOptions().maximumFractionDigits ?? 2)
  return {
    name,
    business: row.business_name,
    service: row.service_name,
    when: whenInWords(row),
    where: row.location || row.business_address,
    price: price.format(row.price_minor / minor),
    payUntil: row.held_until ? inZone(row.held_until, row.customer_zone) : undefined,
  }
}

/** In the customer's own zone, and in the business's where that is another. Both are named: a bare time is a guess. */
function whenInWords(row: MailRow): string {
  const own = inZone(row.starts_at, row.customer_zone)
  const theirs = inZone(row.starts_at, row.business_zone)
  return own === theirs ? own : `${own}\nFor ${row.business_name}: ${theirs}`
}

function inZone(at: Date, zone: string): string {
  const text = new Intl.DateTimeFormat('en', { dateStyle: 'full', timeStyle: 'short', timeZone: zone }).format(at)
  return `${text} (${zone.replaceAll('_', ' ')})`
}
