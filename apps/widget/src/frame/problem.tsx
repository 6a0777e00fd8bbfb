import type { ReactNode } from 'react'
import type { Failure } from './api/failure.ts'
import { Icon } from './look/icons.tsx'
import { words } from './words.ts'

type Props = { failure: Failure; onRetry?: (() => void) | undefined }

/** What went wrong as a sentence, with the number to tell us where only we can help. */
export function Problem({ failure, onRetry }: Props): ReactNode {
  return (
    <div role="alert" className="problem">
      <Icon name="alert" />
      <div>
        <p>{sentence(failure)}</p>
        {failure.code === 'internal' && failure.requestId && (
          <p className="problem-number">{words.requestId(failure.requestId)}</p>
        )}
        {onRetry && (
          <button type="button" className="link-button" onClick={onRetry}>
            {words.flow.retry}
          </button>
        )}
      </div>
    </div>
  )
}

function sentence({ code, waitSeconds }: Failure): string {
  if (code === 'slow_down' && waitSeconds !== undefined) return words.waitSeconds(waitSeconds)
  return words.problem[code]
}
