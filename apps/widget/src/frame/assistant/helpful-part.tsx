import { type ReactNode, useState } from 'react'
import { type Failure, failureOf } from '../api/failure.ts'
import type { NamedArticle } from '../api/wire.ts'
import { useDesk } from '../desk/desk-context.ts'
import { Problem } from '../problem.tsx'
import { words } from '../words.ts'

/** Counted with the article, with nobody's name. Whoever thinks again takes the first word back. */
export function HelpfulPart({ messageId, article }: { messageId: string; article: NamedArticle }): ReactNode {
  const { assistant } = useDesk()
  const [said, setSaid] = useState(article.helpful)
  const [failure, setFailure] = useState<Failure>()

  async function say(helpful: boolean): Promise<void> {
    const before = said
    setSaid(helpful)
    setFailure(undefined)
    try {
      await assistant.rate({ messageId, articleId: article.id, helpful })
    } catch (error) {
      setSaid(before)
      setFailure(failureOf(error))
    }
  }

  return (
    <div className="helpful">
      <div role="group" aria-label={words.assistant.helpful} className="helpful-choice">
        <span aria-hidden="true">{words.assistant.helpful}</span>
        {[true, false].map((helpful) => (
          <button
            key={`${helpful}`}
            type="button"
            className="chip"
            aria-pressed={said === helpful}
            onClick={() => void say(helpful)}
          >
            {helpful ? words.assistant.yes : words.assistant.no}
          </button>
        ))}
      </div>
      <p role="status" className="fine">
        {said !== null && (said ? words.assistant.thanks : words.assistant.sorry)}
      </p>
      {failure && <Problem failure={failure} />}
    </div>
  )
}
