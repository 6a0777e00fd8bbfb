import type { ReactNode } from 'react'
import { words } from '../words.ts'

/** Says that somebody of the business writes. Always there, so that a screen reader hears it fill. */
export function Typing({ who }: { who: string | undefined }): ReactNode {
  return (
    <div role="status" className="typing">
      {who && (
        <p className="bubble bubble-other">
          <span className="sr-only">{words.live.typing({ business: who })}</span>
          <i />
          <i />
          <i />
        </p>
      )}
    </div>
  )
}
