import { EmptyState } from '@frontdesk/ui/empty-state'
import { LinkButton } from '@frontdesk/ui/link-button'
import { Merge } from 'lucide-react'
import { useEffect, type ReactNode } from 'react'
import { draftOf, keepDraft } from '../../thread/drafts.ts'

type Props = { from: string; to: string }

/** What was said here stands in another conversation by now, and a reply that was begun here goes along. */
export function GoesOnElsewhere({ from, to }: Props): ReactNode {
  useEffect(() => {
    if (draftOf(to) === '') keepDraft(to, draftOf(from))
    keepDraft(from, '')
  }, [from, to])

  return (
    <div className="m-auto">
      <EmptyState
        icon={Merge}
        title="This goes on in another conversation"
        action={
          <LinkButton href={`/inbox/${to}`} variant="primary">
            Open it
          </LinkButton>
        }
      >
        It is somebody who has written to you before. All that was said here stands there now.
      </EmptyState>
    </div>
  )
}
