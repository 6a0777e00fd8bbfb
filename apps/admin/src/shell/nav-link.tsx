import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { NavItem } from './nav-items.ts'
import { useMayConfigure } from './me.ts'
import { UnreadCount } from './unread-count.tsx'
import { UnseenAlerts } from './unseen-alerts.tsx'

/** One line of the side navigation; the router marks the current one for eyes and screen readers. */
export function NavLink({ item, onGo }: { item: NavItem; onGo?: () => void }): ReactNode {
  const { to, label, icon: Icon, forManagers = false } = item
  const mayConfigure = useMayConfigure()
  if (forManagers && !mayConfigure) return null
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
      {to === '/security' && <UnseenAlerts />}
    </Link>
  )
}
