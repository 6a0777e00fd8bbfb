import type { ReactNode } from 'react'
import { useDesk } from '../desk/desk-context.ts'
import { useStore } from '../desk/store.ts'
import { Icon } from '../look/icons.tsx'
import { words } from '../words.ts'

/** Beside the way to close the window: what can be done with the chat, once there is one. */
export function ChatMenuButton(): ReactNode {
  const { conversation, chat } = useDesk()
  const { messages } = useStore(conversation.thread)
  const sheet = useStore(chat.sheet)
  if (messages.length === 0) return null
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={words.chat.menu}
      aria-expanded={sheet !== undefined}
      onClick={() => chat.sheet.set(sheet ? undefined : 'menu')}
    >
      <Icon name="more" />
    </button>
  )
}
