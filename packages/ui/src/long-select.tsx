import { ChevronDown } from 'lucide-react'
import { useId, type ReactNode } from 'react'
import { cx } from './cx.ts'

export interface LongSelectProps {
  label: string
  description?: ReactNode
  options: readonly { id: string; label: string }[]
  value: string
  onChange: (id: string) => void
  isDisabled?: boolean
  /** In a row of other things: small, and the label is only read out. */
  isInline?: boolean
}

/** The browser's own list, which a phone shows as a wheel and a keyboard searches by typing: for hundreds of options. */
export function LongSelect(props: LongSelectProps): ReactNode {
  const { label, description, options, value, onChange, isDisabled, isInline } = props
  const id = useId()
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className={isInline ? 'sr-only' : 'text-sm font-medium text-ink'}>
        {label}
      </label>
      <div className="relative">
        <select
          id={id}
          value={value}
          disabled={isDisabled}
          onChange={(event) => onChange(event.target.value)}
          aria-describedby={description ? `${id}-notes` : undefined}
          className={cx(
            'w-full appearance-none rounded-lg border border-control bg-surface pr-10 pl-3 text-base text-ink',
            'transition-colors hover:border-muted focus:border-accent focus:outline-2 focus:outline-focus disabled:bg-sunken disabled:opacity-60',
            isInline ? 'h-11 sm:h-9 sm:text-sm' : 'h-11',
          )}
        >
          {options.map((option) => (
            <option key={option.id} value={option.id}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown
          aria-hidden
          className="pointer-events-none absolute top-1/2 right-3 size-4 -translate-y-1/2 text-subtle"
        />
      </div>
      {description && (
        <p id={`${id}-notes`} className="text-sm text-subtle">
          {description}
        </p>
      )}
    </div>
  )
}
