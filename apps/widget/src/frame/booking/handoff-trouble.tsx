import type { ReactNode } from 'react'
import type { Failure } from '../api/failure.ts'
import { Problem } from '../problem.tsx'
import { bookingWords } from '../words.ts'

type Props = { failure?: Failure | undefined; blockedUrl?: string | undefined }

export function HandoffTrouble({ failure, blockedUrl }: Props): ReactNode {
  if (failure) return <Problem failure={failure} />
  if (!blockedUrl) return null
  return (
    <p role="status" className="fine">
      {bookingWords.booking.openedInTab}{' '}
      <a href={blockedUrl} target="_blank" rel="noopener noreferrer">
        {bookingWords.booking.openHere}
      </a>
    </p>
  )
}
