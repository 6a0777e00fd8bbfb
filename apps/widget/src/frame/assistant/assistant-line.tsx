import type { ReactNode } from 'react'
import type { Message } from '../api/wire.ts'
import { useDesk } from '../desk/desk-context.ts'
import { words } from '../words.ts'
import { AnswerCard } from './answer-card.tsx'

type Props = { message: Message; isNewest: boolean }

/** What the assistant said; it says itself that it is none of the people here. */
export function AssistantLine({ message: { id, assistant }, isNewest }: Props): ReactNode {
  const { config } = useDesk()
  if (assistant?.said === 'answer')
    return <AnswerCard messageId={id} articles={assistant.articles} isNewest={isNewest} />
  return <p className="note">{words.assistant.personAsked({ business: config.tenantName })}</p>
}
