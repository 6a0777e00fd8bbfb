import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import { buttonStyle, type ButtonSize, type ButtonVariant } from './button-style.ts'
import { cx } from './cx.ts'
import { Spinner } from './spinner.tsx'

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style'> {
  variant?: ButtonVariant
  size?: ButtonSize
  icon?: LucideIcon
  className?: string
  children: ReactNode
}

export function Button({ variant, size, icon: Icon, className, children, ...rest }: ButtonProps): ReactNode {
  return (
    <AriaButton {...rest} className={cx(buttonStyle(variant, size), className)}>
      {rest.isPending ? <Spinner /> : Icon && <Icon aria-hidden className="size-4 shrink-0" />}
      {children}
    </AriaButton>
  )
}
