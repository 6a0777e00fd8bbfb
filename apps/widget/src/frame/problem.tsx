import type { ReactNode } from 'react'
import type { Failure } from './api/failure.ts'
import { Icon } from './look/icons.tsx'
import { problemSentence } from './problem-sentence.ts'
import { words } from './words.ts'

type Props = { failure: Failure; onRetry?: (() => void) | undefined }

/** What went wrong as a sentence, with the number to tell us where only we can help. */
export function Problem({ failure, onRetry }: Props): ReactNode {
  return (
    <div role="alert" className="problem">
      <Icon name="alert" />
      <div>
        <p>{problemSentence(failure)}</p>
        {failure.code === 'internal' && failure.requestId && (
          <p className="problem-number">{words.problem.requestId({ id: failure.requestId })}</p>
        )}
        {onRetry && (
          <button type="button" className="link-button" onClick={onRetry}>
            {words.tryAgain}
          </button>
        )}
      </div>
    </div>
  )
}
