export type RenderedMail = { subject: string; text: string; html: string }
/** What the mail is worth to whoever reads it. */
export type WayIn = { url: string } | { code: string }

export type MailParts = {
  subject: string
  paragraphs: readonly string[]
  /** What, when, how much. */
  facts?: readonly (readonly [label: string, value: string])[]
  actions: readonly { label: string; way: WayIn }[]
  /** Said below what there is to do. */
  note: string
  signature: string
}

/** The same words as text and as HTML. Everything that came from a person is escaped at this last moment. */
export function layOutMail({ subject, paragraphs, facts = [], actions, note, signature }: MailParts): RenderedMail {
  const known = facts.map(([label, value]) => `${label}: ${value.replaceAll('\n', '\n  ')}`).join('\n')
  const doing = actions.map(({ label, way }) => `${label}:\n${'url' in way ? way.url : way.code}`)
  const text = `${[...paragraphs, known, ...doing, note, signature].filter((part) => part !== '').join('\n\n')}\n`
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${escapeHtml(subject)}</title></head>
<body style="margin:0;padding:32px 16px;font-family:system-ui,sans-serif;font-size:16px;line-height:1.6;overflow-wrap:anywhere">
<div style="max-width:520px;margin:0 auto">
<h1 style="margin:0 0 20px;font-size:22px;line-height:1.3">${inHtml(subject)}</h1>
${paragraphs.map((paragraph) => `<p style="margin:0 0 16px">${inHtml(paragraph)}</p>`).join('\n')}
${factsInHtml(facts)}
${actions.map(({ label, way }) => wayInHtml(way, label)).join('\n')}
${note === '' ? '' : `<p style="margin:0 0 24px;font-size:14px">${inHtml(note)}</p>`}
<p style="margin:0;font-size:14px">${inHtml(signature)}</p>
</div></body></html>`
  return { subject, text, html }
}

/** A list and no table: it stands one below the other wherever it is read, and is read out as what it is. */
function factsInHtml(facts: NonNullable<MailParts['facts']>): string {
  if (facts.length === 0) return ''
  const rows = facts.map(
    ([label, value]) =>
      `<dt style="font-size:14px;opacity:0.75">${inHtml(label)}</dt><dd style="margin:0 0 12px">${valueInHtml(value)}</dd>`,
  )
  return `<dl style="margin:0 0 24px;padding:16px 20px 4px;border:1px solid #8888;border-radius:12px">${rows.join('\n')}</dl>`
}

/** Its first line is what counts; another says the same for the business's zone. */
function valueInHtml(value: string): string {
  const [first = '', ...more] = value.split('\n')
  const rest = more.map((line) => `<br><span style="font-size:14px">${escapeHtml(line)}</span>`)
  return `<strong style="font-weight:600">${escapeHtml(first)}</strong>${rest.join('')}`
}

function wayInHtml(way: WayIn, label: string): string {
  if ('code' in way) {
    return `<p style="margin:24px 0"><span style="font-size:14px">${inHtml(label)}</span><br><strong style="font-size:32px;letter-spacing:6px">${inHtml(way.code)}</strong></p>`
  }
  return `<p style="margin:24px 0"><a href="${escapeHtml(way.url)}" style="display:inline-block;padding:12px 20px;border-radius:8px;background:#0f5f56;color:#ffffff;text-decoration:none;font-weight:600">${inHtml(label)}</a></p>`
}

function inHtml(text: string): string {
  return escapeHtml(text).replaceAll('\n', '<br>')
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
