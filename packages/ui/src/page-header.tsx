import { ArrowLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'react-aria-components'

export interface PageHeaderProps {
  title: string
  description?: ReactNode
  /** Beside the title, such as a status badge. */
  badge?: ReactNode
  actions?: ReactNode
  back?: { href: string; label: string }
}

export function PageHeader(props: PageHeaderProps): ReactNode {
  return (
    <header className="mb-6 sm:mb-8">
      {props.back && (
        <Link
          href={props.back.href}
          className="relative mb-3 inline-flex items-center gap-1.5 rounded text-sm pointer-coarse:before:absolute pointer-coarse:before:inset-x-0 pointer-coarse:before:-inset-y-3 text-muted data-hovered:text-ink"
        >
          <ArrowLeft aria-hidden className="size-4" />
          {props.back.label}
        </Link>
      )}
      <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-4">
        <div className="min-w-0">
          <div className="flex flex-wrap items-center gap-3">
            <h1 className="text-2xl font-semibold tracking-tight text-balance text-ink">{props.title}</h1>
            {props.badge}
          </div>
          {props.description && <p className="mt-1 max-w-2xl text-base text-muted">{props.description}</p>}
        </div>
        {props.actions && <div className="flex flex-wrap gap-3">{props.actions}</div>}
      </div>
    </header>
  )
}
