import { TextField } from '@frontdesk/ui/text-field'
import type { ReactNode } from 'react'

interface ColorFieldProps {
  label: string
  value: string
  onChange: (color: string) => void
  isDisabled: boolean
  error: string | undefined
}

/** The browser's own colour picker, and the same colour as text. */
export function ColorField({ label, value, onChange, isDisabled, error }: ColorFieldProps): ReactNode {
  const isColor = /^#[0-9a-f]{6}$/.test(value)
  return (
    <div className="flex items-start gap-3">
      <input
        type="color"
        aria-label={`${label}, picker`}
        disabled={isDisabled}
        value={isColor ? value : '#000000'}
        onChange={(event) => onChange(event.target.value)}
        className="mt-6.5 h-11 w-14 shrink-0 rounded-lg border border-control bg-surface p-1 disabled:opacity-60"
      />
      <TextField
        label={label}
        isDisabled={isDisabled}
        value={value}
        maxLength={7}
        onChange={(text) => onChange(text.trim().toLowerCase())}
        error={isColor ? error : 'Write it as # and six digits, such as #0e5c53.'}
        className="flex-1"
      />
    </div>
  )
}
