import { Dialog } from '@frontdesk/ui/dialog'
import { Link, useRouterState } from '@tanstack/react-router'
import { Menu } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { cx } from '../parts/cx.ts'
import { useMe } from './me.ts'
import { MemberCard } from './member-card.tsx'
import { dailyItems, setUpItems } from './nav-items.ts'
import { NavLink } from './nav-link.tsx'
import { UnreadCount } from './unread-count.tsx'

/** The phone's navigation. A conversation has the whole screen, so it is away there. */
export function BottomBar(): ReactNode {
  const [isMenuOpen, setMenuOpen] = useState(false)
  const path = useRouterState({ select: ({ location }) => location.pathname })
  const isSetUp = setUpItems.some(({ to }) => path.startsWith(to))
  if (/^\/inbox\/./.test(path)) return null

  return (
    <nav aria-label="Main" className="flex border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] lg:hidden">
      {dailyItems.map(({ to, label, icon: Icon }) => (
        <Link
          key={to}
          to={to}
          className={tab}
          activeProps={{ className: current }}
          inactiveProps={{ className: other }}
        >
          <span className="relative">
            <Icon aria-hidden className="size-5.5" />
            {to === '/inbox' && (
              <span className="absolute -top-2 left-3.5">
                <UnreadCount />
              </span>
            )}
          </span>
          {label}
        </Link>
      ))}
      <Button onPress={() => setMenuOpen(true)} className={cx(tab, isSetUp ? current : other)}>
        <Menu aria-hidden className="size-5.5" />
        More
      </Button>
      <MoreMenu isOpen={isMenuOpen} onOpenChange={setMenuOpen} />
    </nav>
  )
}

function MoreMenu({ isOpen, onOpenChange }: { isOpen: boolean; onOpenChange: (isOpen: boolean) => void }): ReactNode {
  const { tenant } = useMe()
  return (
    <Dialog title={tenant.name} size="sm" isOpen={isOpen} onOpenChange={onOpenChange}>
      <nav aria-label="Set up" className="-mx-3 flex flex-col pb-3">
        {setUpItems.map((item) => (
          <NavLink key={item.to} item={item} onGo={() => onOpenChange(false)} />
        ))}
      </nav>
      <MemberCard onGo={() => onOpenChange(false)} />
    </Dialog>
  )
}

const tab = 'flex h-15 flex-1 flex-col items-center justify-center gap-0.5 text-xs font-medium'
const current = 'text-accent'
const other = 'text-subtle'
