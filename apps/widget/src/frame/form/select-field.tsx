import { type ReactNode, useId } from 'react'
import { AnyIcon } from '../look/any-icon.tsx'
import { bookingWords } from '../words.ts'
import { FieldError } from './field-error.tsx'

type Props = {
  label: string
  name?: string
  value: string
  options: readonly { value: string; label: string }[]
  onChoose: (value: string) => void
  error?: string | undefined
  isOptional?: boolean
}

/** The browser's own list, which every phone shows in its own way. */
export function SelectField({ label, name, value, options, onChoose, error, isOptional }: Props): ReactNode {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>
        {label} {isOptional && <span className="optional">({bookingWords.details.optional})</span>}
      </label>
      <div className="select">
        <select
          id={id}
          name={name}
          value={value}
          aria-invalid={error !== undefined}
          aria-describedby={`${id}-error`}
          onChange={(event) => onChoose(event.currentTarget.value)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <AnyIcon name="open" />
      </div>
      <FieldError id={`${id}-error`}>{error}</FieldError>
    </div>
  )
}
