import { type ReactNode, useRef } from 'react'
import type { Message } from '../api/wire.ts'
import { Icon } from '../look/icons.tsx'
import { words } from '../words.ts'
import { countUnread } from './merge-messages.ts'

type Props = { messages: readonly Message[]; isAtEnd: boolean; toEnd(): void }

/** For who has scrolled back: the way to the newest, and how many have come since. */
export function ToEnd({ messages, isAtEnd, toEnd }: Props): ReactNode {
  const seenSeq = useRef(0)
  if (isAtEnd) seenSeq.current = messages.at(-1)?.seq ?? 0
  if (isAtEnd) return null
  const count = countUnread(messages, seenSeq.current)
  const label = count === 0 ? words.live.newest : words.live.below({ count })
  return (
    <button type="button" className="to-end" aria-label={label} title={label} onClick={toEnd}>
      <Icon name="down" />
      {count > 0 && <b>{count}</b>}
    </button>
  )
}
