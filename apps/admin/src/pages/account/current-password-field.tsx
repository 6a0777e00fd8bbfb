import { TextField } from '@frontdesk/ui/text-field'
import type { ReactNode } from 'react'

interface CurrentPasswordFieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  autoFocus?: boolean
}

/** The one that they log in with now, which the browser may fill in. */
export function CurrentPasswordField({ label, value, onChange, autoFocus }: CurrentPasswordFieldProps): ReactNode {
  return (
    <TextField
      label={label}
      name="current-password"
      type="password"
      autoComplete="current-password"
      maxLength={256}
      isRequired
      autoFocus={autoFocus}
      value={value}
      onChange={onChange}
    />
  )
}
