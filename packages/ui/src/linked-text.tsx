import type { ReactNode } from 'react'

/** Text with its web addresses as links: http only, naming the real host, and telling the other side nothing of where from. */
export function LinkedText({ text }: { text: string }): ReactNode {
  return linkParts(text).map(({ text: part, url }, at) =>
    url ? (
      <a
        key={at}
        href={url.href}
        target="_blank"
        rel="noopener noreferrer nofollow ugc"
        title={url.host}
        className="underline underline-offset-2"
      >
        {part}
      </a>
    ) : (
      part
    ),
  )
}

export interface LinkPart {
  text: string
  url?: URL
}

/** A full stop or bracket right after an address belongs to the sentence; one with a name before an @ only looks like its host. */
export function linkParts(text: string): LinkPart[] {
  const parts: LinkPart[] = []
  let at = 0
  for (const { 0: match, index } of text.matchAll(/https?:\/\/[^\s<>"']+/gi)) {
    const address = match.replace(/[.,;:!?)\]}]+$/, '')
    const url = URL.parse(address)
    if (!url || url.username !== '' || url.password !== '') continue
    if (index > at) parts.push({ text: text.slice(at, index) })
    parts.push({ text: address, url })
    at = index + address.length
  }
  if (at < text.length) parts.push({ text: text.slice(at) })
  return parts
}
