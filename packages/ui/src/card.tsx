import { useId, type ReactNode } from 'react'
import { cx } from './cx.ts'

export interface CardProps {
  title?: ReactNode
  description?: ReactNode
  actions?: ReactNode
  footer?: ReactNode
  /** For tables and lists that reach the card's edges. */
  flush?: boolean
  className?: string
  children?: ReactNode
}

export function Card(props: CardProps): ReactNode {
  const titleId = useId()
  const head = props.title || props.description || props.actions
  return (
    <section
      aria-labelledby={props.title ? titleId : undefined}
      className={cx('overflow-clip rounded-xl border border-line bg-surface shadow-card', props.className)}
    >
      {head && (
        <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 px-5 pt-5 last:pb-5 sm:px-6 sm:last:pb-6">
          <div className="min-w-0">
            {props.title && (
              <h2 id={titleId} className="text-base font-semibold text-ink">
                {props.title}
              </h2>
            )}
            {props.description && <p className="mt-1 text-sm text-muted">{props.description}</p>}
          </div>
          {props.actions && <div className="flex flex-wrap gap-2">{props.actions}</div>}
        </div>
      )}
      {props.children && (
        <div className={props.flush ? cx(Boolean(head) && 'pt-4') : 'p-5 sm:p-6'}>{props.children}</div>
      )}
      {props.footer && (
        <div className="flex flex-wrap items-center justify-end gap-3 border-t border-line bg-canvas px-5 py-4 sm:px-6">
          {props.footer}
        </div>
      )}
    </section>
  )
}
