import type { MailRow } from './queries.ts'
import { type MailFacts, mailWords } from './words.ts'

export type RenderedMail = { subject: string; text: string; html: string }

/** The same words as text and as HTML. Everything that came from a person is escaped at this last moment. */
export function renderMail(row: MailRow, name: string, url: string): RenderedMail {
  const facts = factsOf(row, name)
  const { subject, lines, action } = mailWords[row.kind](facts)
  const paragraphs = [looksLikeALink.test(name) ? 'Hello,' : `Hello ${name},`, ...lines.filter((text) => text !== '')]
  const signature = `${facts.business}${row.business_address ? `\n${row.business_address}` : ''}`
  const text = `${paragraphs.join('\n\n')}\n\n${action}:\n${url}\n\nThis link is yours alone: please do not pass it on.\n\n${signature}\n`
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"></head>
<body style="margin:0;padding:32px 16px;font-family:system-ui,sans-serif;font-size:16px;line-height:1.6;overflow-wrap:anywhere">
<div style="max-width:520px;margin:0 auto">
${paragraphs.map((paragraph) => `<p style="margin:0 0 16px">${escapeHtml(paragraph).replaceAll('\n', '<br>')}</p>`).join('\n')}
<p style="margin:24px 0"><a href="${escapeHtml(url)}" style="display:inline-block;padding:12px 20px;border-radius:8px;background:#0f5f56;color:#ffffff;text-decoration:none;font-weight:600">${escapeHtml(action)}</a></p>
<p style="margin:0 0 24px;font-size:14px">This link is yours alone: please do not pass it on.</p>
<p style="margin:0;font-size:14px">${escapeHtml(signature).replaceAll('\n', '<br>')}</p>
</div></body></html>`
  return { subject, text, html }
}

/** Anybody can type a name, and it is mailed to whatever address they typed: a link in it would be ours. */
const looksLikeALink = /https?:|www\.|\w\.\w{2,}|[@/\\]/i

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

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
