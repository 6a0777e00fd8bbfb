import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import { softTone, type Tone } from './tone.ts'

export interface TimelineItem {
  id: string
  icon: LucideIcon
  title: ReactNode
  /** When: usually a `<DateTime>`. */
  at: ReactNode
  detail?: ReactNode
  tone?: Tone
}

/** What happened, in the order given. */
export function Timeline({ label, items }: { label: string; items: readonly TimelineItem[] }): ReactNode {
  return (
    <ol aria-label={label} className="flex flex-col">
      {items.map(({ icon: Icon, ...item }) => (
        <li key={item.id} className="group relative flex gap-4 pb-6 last:pb-0">
          <span
            aria-hidden
            className="absolute top-9 bottom-1 left-4 w-px -translate-x-1/2 bg-line group-last:hidden"
          />
          <span
            className={cx(
              'flex size-8 shrink-0 items-center justify-center rounded-full',
              softTone[item.tone ?? 'neutral'],
            )}
          >
            <Icon aria-hidden className="size-4" />
          </span>
          <div className="min-w-0 flex-1 pt-1">
            <div className="flex flex-col justify-between gap-x-4 sm:flex-row sm:items-baseline">
              <p className="text-sm font-medium text-ink">{item.title}</p>
              <p className="shrink-0 text-xs text-subtle">{item.at}</p>
            </div>
            {item.detail && (
              <div className="mt-1 text-sm wrap-anywhere whitespace-pre-line text-muted">{item.detail}</div>
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}
