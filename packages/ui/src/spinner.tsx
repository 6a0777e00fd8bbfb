import { LoaderCircle } from 'lucide-react'
import type { ReactNode } from 'react'
import { cx } from './cx.ts'

export interface SpinnerProps {
  /** Said to screen readers; leave it out where the words beside it already say so. */
  label?: string
  className?: string
}

export function Spinner({ label, className }: SpinnerProps): ReactNode {
  return (
    <span role={label ? 'status' : undefined} className={cx('inline-flex', className)}>
      <LoaderCircle aria-hidden className="size-4 animate-spin" />
      {label && <span className="sr-only">{label}</span>}
    </span>
  )
}
