import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

interface ItemProps {
  icon?: LucideIcon
  title: ReactNode
  /** Beside the title, such as a badge. */
  mark?: ReactNode
  detail?: ReactNode
  actions?: ReactNode
}

/** One line of a list inside a card: what it is, and what can be done with it. */
export function Item({ icon: Icon, title, mark, detail, actions }: ItemProps): ReactNode {
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-3 px-5 py-4 sm:px-6">
      {Icon && <Icon aria-hidden className="size-5 shrink-0 text-subtle" />}
      <div className="min-w-40 flex-1">
        <p className="flex flex-wrap items-center gap-2 text-base font-medium wrap-anywhere text-ink sm:text-sm">
          {title}
          {mark}
        </p>
        {detail && <p className="mt-0.5 text-sm text-muted">{detail}</p>}
      </div>
      {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
    </li>
  )
}

export function Items({ label, children }: { label: string; children: ReactNode }): ReactNode {
  return (
    <ul aria-label={label} className="divide-y divide-line">
      {children}
    </ul>
  )
}
