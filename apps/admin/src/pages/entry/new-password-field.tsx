import { Checkbox } from '@frontdesk/ui/checkbox'
import { TextField } from '@frontdesk/ui/text-field'
import { useState, type ReactNode } from 'react'

interface NewPasswordFieldProps {
  value: string
  onChange: (password: string) => void
  error?: string
  label?: string
}

const shortest = 15

/** A password to be chosen. Long beats complicated, so the hint counts and asks for nothing else. */
export function NewPasswordField({ value, onChange, error, label = 'Password' }: NewPasswordFieldProps): ReactNode {
  const [isShown, setShown] = useState(false)
  const missing = shortest - [...value].length
  return (
    <div className="flex flex-col gap-2.5">
      <TextField
        label={label}
        name="new-password"
        type={isShown ? 'text' : 'password'}
        autoComplete="new-password"
        maxLength={256}
        value={value}
        onChange={onChange}
        isRequired
        error={error}
        description={
          value !== '' && missing > 0
            ? `${missing} more ${missing === 1 ? 'character' : 'characters'}.`
            : `At least ${shortest} characters. Four or five words in a row are easy to remember.`
        }
      />
      <Checkbox label="Show it" isSelected={isShown} onChange={setShown} />
    </div>
  )
}
