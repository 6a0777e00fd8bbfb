import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link, type LinkProps } from 'react-aria-components'
import { buttonStyle, type ButtonSize, type ButtonVariant } from './button-style.ts'
import { cx } from './cx.ts'

export interface LinkButtonProps extends Omit<LinkProps, 'className' | 'children' | 'style'> {
  href: string
  variant?: ButtonVariant
  size?: ButtonSize
  icon?: LucideIcon
  className?: string
  children: ReactNode
}

/** A link that looks like a button. */
export function LinkButton({ variant, size, icon: Icon, className, children, ...rest }: LinkButtonProps): ReactNode {
  return (
    <Link {...rest} className={cx(buttonStyle(variant, size), className)}>
      {Icon && <Icon aria-hidden className="size-4 shrink-0" />}
      {children}
    </Link>
  )
}
