import type { ReactNode } from 'react'
import { Icon } from '../look/icons.tsx'
import { words } from '../words.ts'

type Props = { onBook: () => void; onAsk: () => void }

export function QuickReplies({ onBook, onAsk }: Props): ReactNode {
  return (
    <div role="group" aria-label={words.quickReplies} className="quick-replies">
      <button type="button" className="chip" onClick={onBook}>
        <Icon name="calendar" /> {words.book}
      </button>
      <button type="button" className="chip" onClick={onAsk}>
        <Icon name="chat" /> {words.ask}
      </button>
    </div>
  )
}
