import type { ReactNode } from 'react'
import { useDesk } from '../desk/desk-context.ts'
import { problemSentence } from '../problem-sentence.ts'
import { words } from '../words.ts'
import { Bubble } from './bubble.tsx'
import type { Unsent } from './outbox.ts'

export function UnsentBubble({ unsent, isFirst }: { unsent: Unsent; isFirst: boolean }): ReactNode {
  return (
    <Bubble
      side="own"
      author={words.you}
      text={[unsent.text, ...(unsent.files ?? []).map(({ name }) => name)].join('\n').trim()}
      isFirst={isFirst}
      isStuck={unsent.state !== 'sending'}
      foot={footOf(unsent)}
    />
  )
}

function footOf(unsent: Unsent): ReactNode {
  if (unsent.state === 'failed') return <Failed unsent={unsent} />
  return unsent.failure?.code === 'entry_due' ? words.entry.due : words.message[unsent.state]
}

function Failed({ unsent }: { unsent: Unsent }): ReactNode {
  const { outbox } = useDesk()
  const { failure } = unsent
  return (
    <div role="alert" className="failed">
      {words.message.failed} {failure && problemSentence(failure)}
      {failure?.code === 'internal' &&
        failure.requestId &&
        ` ${words.problem.requestId({ id: failure.requestId })}`}{' '}
      <button type="button" className="link-button" onClick={() => outbox.retry(unsent.nonce)}>
        {words.message.retry}
      </button>
    </div>
  )
}
