import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, type ButtonProps } from 'react-aria-components'
import { cx } from './cx.ts'

export interface IconButtonProps extends Omit<ButtonProps, 'className' | 'children' | 'style'> {
  icon: LucideIcon
  /** What it does, for people who cannot see the icon. */
  label: string
  className?: string
}

export function IconButton({ icon: Icon, label, className, ...rest }: IconButtonProps): ReactNode {
  return (
    <Button
      {...rest}
      aria-label={label}
      className={cx(
        'inline-flex size-10 pointer-coarse:size-11 shrink-0 items-center justify-center rounded-lg text-muted transition-colors',
        'data-hovered:bg-hover data-hovered:text-ink data-pressed:bg-sunken data-disabled:opacity-50',
        className,
      )}
    >
      <Icon aria-hidden className="size-4.5" />
    </Button>
  )
}
