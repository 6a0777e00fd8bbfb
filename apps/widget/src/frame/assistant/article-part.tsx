import { type ReactNode, useEffect, useId, useState } from 'react'
import { type Failure, failureOf } from '../api/failure.ts'
import type { Article, NamedArticle } from '../api/wire.ts'
import { useDesk } from '../desk/desk-context.ts'
import { Icon } from '../look/icons.tsx'
import { Problem } from '../problem.tsx'
import { Skeleton } from '../skeleton.tsx'
import { ArticleBody } from './article-body.tsx'
import { HelpfulPart } from './helpful-part.tsx'

type Props = { messageId: string; article: NamedArticle; isOpen: boolean; onToggle: () => void }

/** One article: its first words, and all of it once it is opened. */
export function ArticlePart({ messageId, article, isOpen, onToggle }: Props): ReactNode {
  const id = useId()
  return (
    <>
      <button type="button" className="answer-title" aria-expanded={isOpen} aria-controls={id} onClick={onToggle}>
        <span>
          <strong>{article.title}</strong>
          {!isOpen && <span className="fine answer-opening">{article.opening}</span>}
        </span>
        <Icon name="open" />
      </button>
      <div id={id} hidden={!isOpen}>
        {isOpen && <OpenArticle {...{ messageId, article }} />}
      </div>
    </>
  )
}

function OpenArticle({ messageId, article }: Omit<Props, 'isOpen' | 'onToggle'>): ReactNode {
  const { assistant } = useDesk()
  const [read, setRead] = useState<Article>()
  const [failure, setFailure] = useState<Failure>()
  const [attempt, setAttempt] = useState(0)

  useEffect(() => {
    let isWanted = true
    setFailure(undefined)
    assistant.read(article.id).then(
      (found) => isWanted && setRead(found),
      (error: unknown) => isWanted && setFailure(failureOf(error)),
    )
    return () => {
      isWanted = false
    }
  }, [assistant, article.id, attempt])

  if (failure) return <Problem failure={failure} onRetry={() => setAttempt(attempt + 1)} />
  if (!read) return <Skeleton rows={2} />
  return (
    <div className="article" lang={read.language} dir="auto">
      <ArticleBody text={read.body} />
      <HelpfulPart {...{ messageId, article }} />
    </div>
  )
}
