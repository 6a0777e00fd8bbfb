import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import { softTone, type Tone } from './tone.ts'

export interface BadgeProps {
  tone?: Tone
  icon?: LucideIcon
  children: ReactNode
}

export function Badge({ tone = 'neutral', icon: Icon, children }: BadgeProps): ReactNode {
  return (
    <span
      className={cx(
        'inline-flex h-6 items-center gap-1 rounded-full px-2.5 text-xs font-medium whitespace-nowrap',
        softTone[tone],
      )}
    >
      {Icon && <Icon aria-hidden className="size-3.5" />}
      {children}
    </span>
  )
}
