export type Part = { text: string; url?: string }

/** Splits text at its web addresses. A full stop or bracket right after one belongs to the sentence. */
export function linkParts(text: string): Part[] {
  const parts: Part[] = []
  let at = 0
  for (const { 0: match, index } of text.matchAll(/https?:\/\/[^\s<>"']+/gi)) {
    const url = match.replace(/[.,;:!?)\]}]+$/, '')
    // A name before an @ only looks like the host.
    if (!URL.canParse(url) || new URL(url).username !== '') continue
    if (index > at) parts.push({ text: text.slice(at, index) })
    parts.push({ text: url, url })
    at = index + url.length
  }
  if (at < text.length) parts.push({ text: text.slice(at) })
  return parts
}
