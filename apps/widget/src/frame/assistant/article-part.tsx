import { type ReactNode, useId } from 'react'
import type { NamedArticle } from '../api/wire.ts'
import { useDesk } from '../desk/desk-context.ts'
import { useAsked } from '../flows/use-asked.ts'
import { AnyIcon } from '../look/any-icon.tsx'
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
          <strong>
            <bdi>{article.title}</bdi>
          </strong>
          {!isOpen && (
            <span className="fine answer-opening">
              <bdi>{article.opening}</bdi>
            </span>
          )}
        </span>
        <AnyIcon name="open" />
      </button>
      <div id={id} hidden={!isOpen}>
        {isOpen && <OpenArticle {...{ messageId, article }} />}
      </div>
    </>
  )
}

function OpenArticle({ messageId, article }: Omit<Props, 'isOpen' | 'onToggle'>): ReactNode {
  const { assistant } = useDesk()
  const { found: read, failure, again } = useAsked(() => assistant.read(article.id))
  if (failure) return <Problem failure={failure} onRetry={again} />
  if (!read) return <Skeleton rows={2} />
  return (
    <div className="article" lang={read.language} dir="auto">
      <ArticleBody text={read.body} />
      <HelpfulPart {...{ messageId, article }} />
    </div>
  )
}
