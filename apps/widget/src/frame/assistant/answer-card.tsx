import { type ReactNode, useState } from 'react'
import type { NamedArticle } from '../api/wire.ts'
import { Icon } from '../look/icons.tsx'
import { words } from '../words.ts'
import { ArticlePart } from './article-part.tsx'
import { PersonButton } from './person-button.tsx'

type Props = { messageId: string; articles: readonly NamedArticle[]; isNewest: boolean }

/** The articles that may answer what was asked, each to be read right here. */
export function AnswerCard({ messageId, articles, isNewest }: Props): ReactNode {
  const [openId, setOpenId] = useState<string>()
  if (articles.length === 0) return <p className="note">{words.assistant.gone}</p>
  return (
    <section className="card answer" aria-label={words.assistant.name}>
      <div className="card-head">
        <span className="card-icon assistant-icon">
          <Icon name="chat" />
        </span>
        <div>
          <h2>{words.assistant.name}</h2>
          <p className="fine">{words.assistant.found}</p>
        </div>
      </div>
      <ul className="answer-list">
        {articles.map((article) => (
          <li key={article.id}>
            <ArticlePart
              {...{ messageId, article }}
              isOpen={openId === article.id}
              onToggle={() => setOpenId(openId === article.id ? undefined : article.id)}
            />
          </li>
        ))}
      </ul>
      {isNewest && <PersonButton />}
    </section>
  )
}
