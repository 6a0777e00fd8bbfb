import type { ReactNode, Ref } from 'react'
import { ChatMenuButton } from './chat/chat-menu-button.tsx'
import type { Config } from './desk/config.ts'
import { useDesk } from './desk/desk-context.ts'
import { useStore } from './desk/store.ts'
import { Icon } from './look/icons.tsx'
import { initialsOf } from './look/initials.ts'
import { usePresence } from './thread/use-presence.ts'
import type { Clock } from './time/clock.ts'
import type { Presence } from './time/office-hours.ts'
import { words } from './words.ts'

export function Header({ headingRef }: { headingRef: Ref<HTMLHeadingElement> }): ReactNode {
  const { config, host, clock } = useDesk()
  const { logo } = config.settings.look
  const isInline = useStore(host.isInline)
  const presence = usePresence()
  return (
    <header className="header">
      <span className="header-mark" aria-hidden="true">
        {logo ? <img src={logo} alt="" /> : initialsOf(config.tenantName)}
      </span>
      <div className="header-words">
        <h1 ref={headingRef} tabIndex={-1}>
          {config.tenantName}
        </h1>
        <p className={presence && `presence ${presence.isOpen ? 'is-here' : 'is-away'}`}>
          {presenceWords(presence, config.settings.hours.replies, clock) ?? words.tagline}
        </p>
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

/** The promise of an answer while somebody is there to give it, and otherwise when they are back. */
function presenceWords(
  presence: Presence | undefined,
  replies: Config['settings']['hours']['replies'],
  clock: Clock,
): string | undefined {
  if (presence?.opensAt !== undefined) {
    return words.presence.back({ when: clock.soon(new Date(presence.opensAt).toISOString()) })
  }
  if (replies !== 'unsaid') return words.presence.replies[replies]
  return presence && words.presence.open
}
