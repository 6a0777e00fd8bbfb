import { useState, type ReactNode } from 'react'
import { cx } from './cx.ts'
import { fromClock, toClock } from './weekly-ranges.ts'

export interface TimeInputProps {
  label: string
  /** Minutes since midnight. */
  value: number
  onChange: (minutes: number) => void
  isInvalid?: boolean
  isDisabled?: boolean
  describedBy?: string
}

export function TimeInput(props: TimeInputProps): ReactNode {
  // A time that is being typed is empty for a while; until it is complete, it lives here only.
  const [draft, setDraft] = useState<string>()

  return (
    <input
      type="time"
      aria-label={props.label}
      aria-invalid={props.isInvalid || undefined}
      aria-describedby={props.describedBy}
      disabled={props.isDisabled}
      value={draft ?? toClock(props.value)}
      onChange={(event) => {
        setDraft(event.target.value)
        const minutes = fromClock(event.target.value)
        if (minutes !== undefined) props.onChange(minutes)
      }}
      onBlur={() => setDraft(undefined)}
      className={cx(
        'h-10 pointer-coarse:h-11 min-w-0 flex-1 rounded-lg border bg-surface px-2 text-base text-ink tabular-nums focus-visible:outline-offset-0 disabled:opacity-60 max-sm:[&::-webkit-calendar-picker-indicator]:hidden sm:flex-none',
        props.isInvalid ? 'border-danger' : 'border-control',
      )}
    />
  )
}
