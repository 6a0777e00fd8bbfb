import { errorWords } from '@frontdesk/ui/error-words'
import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { problemOf } from '../../api/problem.ts'

/** Why it did not work, above the form; `words` are the page's own for some codes. */
export function Refusal({
  error,
  words = {},
}: {
  error: unknown
  words?: Record<string, string | undefined>
}): ReactNode {
  const { code, requestId, waitSeconds } = problemOf(error)
  const { title, detail } = errorWords(code, waitSeconds)
  return (
    <div role="alert" className="flex gap-2.5 rounded-lg bg-danger-soft p-3 text-sm text-danger-ink">
      <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      <p>
        {words[code] ?? `${title}. ${detail}`}
        {code === 'internal' && requestId && <span className="mt-1 block font-mono text-xs">{requestId}</span>}
      </p>
    </div>
  )
}
