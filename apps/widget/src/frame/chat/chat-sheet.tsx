import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react'
import { useDesk } from '../desk/desk-context.ts'
import { useStore } from '../desk/store.ts'
import '../look/chat.css'
import { Icon } from '../look/icons.tsx'
import { words } from '../words.ts'
import { ChatMenu } from './chat-menu.tsx'
import type { Sheet } from './chat-life.ts'
import { EndForm } from './end-form.tsx'
import { MailForm } from './mail-form.tsx'

const bodies: Record<Sheet, () => ReactNode> = {
  menu: ChatMenu,
  copy: () => <MailForm way="copy" />,
  wayOn: () => <MailForm way="wayOn" />,
  end: EndForm,
}

/** Lies over the end of the thread. Escape puts it away, and leaves the chat open. */
export function ChatSheet({ sheet }: { sheet: Sheet }): ReactNode {
  const { chat, conversation } = useDesk()
  const { messages } = useStore(conversation.thread)
  const title = useRef<HTMLHeadingElement>(null)
  const Body = bodies[sheet]
  const isEmpty = messages.length === 0

  useEffect(() => title.current?.focus(), [sheet])
  // Whoever comes back goes on at the button that opened it.
  useLayoutEffect(
    () => () => document.querySelector<HTMLElement>('.header [aria-expanded]')?.focus({ preventScroll: true }),
    [],
  )
  // Before the window hears of it, which would close the chat.
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      chat.sheet.set(undefined)
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [chat])
  // The conversation has gone from this browser.
  useEffect(() => {
    if (isEmpty) chat.sheet.set(undefined)
  }, [isEmpty, chat])

  return (
    <section className="chat-sheet" aria-label={words.chat.sheets[sheet]}>
      <div className="card-head">
        <h2 ref={title} tabIndex={-1}>
          {words.chat.sheets[sheet]}
        </h2>
        <button
          type="button"
          className="icon-button"
          aria-label={words.chat.putAway}
          onClick={() => chat.sheet.set(undefined)}
        >
          <Icon name="close" />
        </button>
      </div>
      <Body />
    </section>
  )
}
