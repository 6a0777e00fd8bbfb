import type { ReactNode } from 'react'
import { words } from '../words.ts'
import { linkParts } from './link-parts.ts'

export function LinkedText({ text }: { text: string }): ReactNode {
  return linkParts(text).map(({ text: part, url }, at) =>
    url ? (
      <a key={at} href={url} target="_blank" rel="noopener noreferrer nofollow">
        {part}
        <span className="sr-only"> {words.message.opensNewTab}</span>
      </a>
    ) : (
      part
    ),
  )
}
