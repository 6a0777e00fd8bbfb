import type { ReactNode } from 'react'
import { useDesk } from '../desk/desk-context.ts'
import { useStore } from '../desk/store.ts'
import { AnyIcon } from '../look/any-icon.tsx'
import { words } from '../words.ts'
import { chatState } from './chat-state.ts'
import type { Sheet } from './chat-life.ts'

const icons = { menu: 'more', copy: 'mail', wayOn: 'device', end: 'leave' } as const

export function ChatMenu(): ReactNode {
  const { chat, conversation } = useDesk()
  const { messages } = useStore(conversation.thread)
  const isAnswered = messages.some(({ author }) => author === 'member')
  const isOpen = chatState(messages) === 'open'
  const ways: Sheet[] = [...(isAnswered ? (['copy'] as const) : []), 'wayOn', ...(isOpen ? (['end'] as const) : [])]
  return (
    <ul className="menu">
      {ways.map((way) => (
        <li key={way}>
          <button type="button" className="menu-item" onClick={() => chat.sheet.set(way)}>
            <AnyIcon name={icons[way]} /> {words.chat.sheets[way]}
          </button>
        </li>
      ))}
    </ul>
  )
}
