import { DateTime } from '@frontdesk/ui/date-time'
import type { ReactNode } from 'react'
import type { Conversation } from '../../api/types.ts'

const labels = { name: 'Name', email: 'E-mail', phone: 'Phone', question: 'Answer' }

/** What they answered and agreed to before they wrote. Typed by anybody: it proves nothing. */
export function EntryAnswers({ conversation: { answers, agreed } }: { conversation: Conversation }): ReactNode {
  if (answers.length === 0 && !agreed) return null
  return (
    <section>
      <h3 className="mb-2 font-semibold text-ink">Before the chat</h3>
      <dl className="flex flex-col gap-2">
        {answers.map(({ kind, label, value }, at) => (
          <div key={at}>
            <dt className="wrap-anywhere text-subtle">{label ?? labels[kind]}</dt>
            <dd className="whitespace-pre-line wrap-anywhere text-ink">{value}</dd>
          </div>
        ))}
        {agreed && (
          <div>
            <dt className="text-subtle">Agreed to {agreed.isCurrent ? 'your text' : 'an earlier text of yours'}</dt>
            <dd className="text-ink">
              <DateTime at={agreed.at} />
              {agreed.said && (
                <details className="mt-1">
                  <summary className="cursor-pointer text-subtle">What it said</summary>
                  <p className="mt-1 whitespace-pre-line wrap-anywhere">{agreed.said.text}</p>
                  {agreed.said.privacyUrl && <p className="mt-1 wrap-anywhere text-subtle">{agreed.said.privacyUrl}</p>}
                </details>
              )}
            </dd>
          </div>
        )}
      </dl>
    </section>
  )
}
