import type { ReactNode, Ref } from 'react'
import { ChatMenuButton } from './chat/chat-menu-button.tsx'
import { useDesk } from './desk/desk-context.ts'
import { useStore } from './desk/store.ts'
import { Icon } from './look/icons.tsx'
import { initialsOf } from './look/initials.ts'
import { words } from './words.ts'

export function Header({ headingRef }: { headingRef: Ref<HTMLHeadingElement> }): ReactNode {
  const { config, host } = useDesk()
  const { logo } = config.settings.look
  const isInline = useStore(host.isInline)
  return (
    <header className="header">
      <span className="header-mark" aria-hidden="true">
        {logo ? <img src={logo} alt="" /> : initialsOf(config.tenantName)}
      </span>
      <div className="header-words">
        <h1 ref={headingRef} tabIndex={-1}>
          {config.tenantName}
        </h1>
        <p>{words.tagline}</p>
      </div>
      <ChatMenuButton />
      {!isInline && (
        <button
          type="button"
          className="icon-button"
          aria-label={words.close}
          onClick={() => host.tell({ type: 'close' })}
        >
          <Icon name="close" />
        </button>
      )}
    </header>
  )
}
