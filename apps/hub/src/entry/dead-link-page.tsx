import { Link2Off } from 'lucide-react'
import type { ReactNode } from 'react'
import { arrival } from '../arrival.ts'
import { CalmPage } from '../frame/calm-page.tsx'
import { deadLink } from '../way-in-words.ts'
import { ResendButton } from './resend-button.tsx'
import { StillOpen } from './still-open.tsx'

/** For whoever is here without a session: it has ended, or there was no link. */
export function DeadLinkPage(): ReactNode {
  return (
    <CalmPage tone="neutral" icon={<Link2Off aria-hidden />} title={deadLink.title} text={deadLink.text}>
      {arrival.token ? (
        <>
          <ResendButton token={arrival.token} />
          <StillOpen />
        </>
      ) : (
        <p className="text-base/7 text-muted">{deadLink.withoutToken}</p>
      )}
    </CalmPage>
  )
}
