import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { NavItem } from './nav-items.ts'
import { UnreadCount } from './unread-count.tsx'

/** One line of the side navigation; the router marks the current one for eyes and screen readers. */
export function NavLink({ item: { to, label, icon: Icon }, onGo }: { item: NavItem; onGo?: () => void }): ReactNode {
  return (
    <Link
      to={to}
      onClick={onGo}
      className="flex h-11 items-center gap-3 rounded-lg px-3 text-base font-medium text-muted transition-colors hover:bg-hover hover:text-ink lg:h-9 lg:text-sm"
      activeProps={{ className: 'bg-sunken text-ink' }}
    >
      <Icon aria-hidden className="size-4.5 shrink-0" />
      <span className="flex-1">{label}</span>
      {to === '/inbox' && <UnreadCount />}
    </Link>
  )
}
