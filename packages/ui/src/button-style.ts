import { cx } from './cx.ts'

export type ButtonVariant = 'primary' | 'secondary' | 'ghost' | 'danger'
export type ButtonSize = 'sm' | 'md' | 'lg'

const variants: Record<ButtonVariant, string> = {
  primary: 'bg-accent text-on-accent shadow-card data-hovered:bg-accent-hover data-pressed:bg-accent-pressed',
  secondary: 'border border-control/60 bg-surface text-ink shadow-card data-hovered:bg-hover data-pressed:bg-sunken',
  ghost: 'text-muted data-hovered:bg-hover data-hovered:text-ink data-pressed:bg-sunken',
  danger: 'bg-danger text-on-danger shadow-card data-hovered:bg-danger-hover',
}

/** For fingers, nothing is lower than 44 px. */
const sizes: Record<ButtonSize, string> = {
  sm: 'h-8 pointer-coarse:h-11 gap-1.5 px-3 text-sm',
  md: 'h-10 pointer-coarse:h-11 gap-2 px-4 text-sm',
  lg: 'h-12 gap-2 px-6 text-base',
}

export function buttonStyle(variant: ButtonVariant = 'secondary', size: ButtonSize = 'md'): string {
  return cx(
    'inline-flex shrink-0 items-center justify-center rounded-lg font-medium whitespace-nowrap select-none',
    'transition-colors data-disabled:cursor-default data-disabled:opacity-50',
    variants[variant],
    sizes[size],
  )
}
