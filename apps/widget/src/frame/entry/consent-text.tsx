import type { ReactNode } from 'react'
import { words } from '../words.ts'

export function ConsentText({ text, privacyUrl }: { text: string; privacyUrl: string }): ReactNode {
  return (
    <p className="consent-text">
      <bdi>{text}</bdi>{' '}
      {privacyUrl !== '' && (
        <a href={privacyUrl} target="_blank" rel="noopener noreferrer">
          {words.entry.more} <span className="sr-only">{words.message.opensNewTab}</span>
        </a>
      )}
    </p>
  )
}
