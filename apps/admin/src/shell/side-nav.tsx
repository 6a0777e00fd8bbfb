import type { ReactNode } from 'react'
import { BusinessMark } from './business-mark.tsx'
import { useMe } from './me.ts'
import { MemberCard } from './member-card.tsx'
import { dailyItems, setUpItems } from './nav-items.ts'
import { NavLink } from './nav-link.tsx'

export function SideNav(): ReactNode {
  const me = useMe()
  return (
    <header className="hidden w-58 shrink-0 flex-col border-r border-line bg-canvas p-3 lg:flex">
      <div className="flex items-center gap-2.5 px-2 pt-1 pb-5">
        <BusinessMark />
        <p className="truncate text-sm font-semibold text-ink">{me.tenant.name}</p>
      </div>
      <nav aria-label="Main" className="flex flex-1 flex-col gap-0.5">
        {dailyItems.map((item) => (
          <NavLink key={item.to} item={item} />
        ))}
        <p className="px-3 pt-5 pb-1 text-xs font-medium text-subtle">Set up</p>
        {setUpItems.map((item) => (
          <NavLink key={item.to} item={item} />
        ))}
      </nav>
      <MemberCard />
    </header>
  )
}
