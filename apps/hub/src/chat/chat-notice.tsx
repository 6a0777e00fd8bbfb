import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { isConnectionProblem } from '../api/problem-of.ts'
import { chat, problemWords } from '../words.ts'

/** Why the newest messages are not through, in words. */
export function ChatNotice({ code }: { code: string | undefined }): ReactNode {
  return (
    <div role="status">
      {code && (
        <p className="flex items-start gap-2 border-t border-line bg-warning-soft px-5 py-2.5 text-sm text-warning-ink sm:px-6">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          {wordsFor(code)}
        </p>
      )}
    </div>
  )
}

function wordsFor(code: string): string {
  if (isConnectionProblem(code)) return chat.waiting
  const { title, text } = problemWords({ code })
  return `${title}. ${text}`
}
