import { type ReactNode, useId } from 'react'
import '../look/field.css'
import { bookingWords } from '../words.ts'
import { FieldError } from './field-error.tsx'

type Props = {
  name: string
  label: string
  value: string
  onType: (value: string) => void
  /** Where there is no form around it that hears it. */
  onEnter?: () => void
  hint?: string
  error?: string | undefined
  isOptional?: boolean
  type?: 'text' | 'email' | 'tel'
  autoComplete?: string
  maxLength: number
  /** Several lines. */
  rows?: number
}

export function Field({
  name,
  label,
  value,
  onType,
  onEnter,
  hint,
  error,
  isOptional,
  type = 'text',
  rows,
  ...rest
}: Props): ReactNode {
  const id = useId()
  const shared = {
    ...rest,
    id,
    name,
    value,
    required: !isOptional,
    'aria-invalid': error !== undefined,
    'aria-describedby': `${id}-error ${id}-hint`,
  }
  return (
    <div className="field">
      <label htmlFor={id}>
        {label} {isOptional && <span className="optional">({bookingWords.details.optional})</span>}
      </label>
      {rows ? (
        <textarea {...shared} rows={rows} onChange={(event) => onType(event.currentTarget.value)} />
      ) : (
        <input
          {...shared}
          type={type}
          onChange={(event) => onType(event.currentTarget.value)}
          onKeyDown={({ key, nativeEvent }) => key === 'Enter' && !nativeEvent.isComposing && onEnter?.()}
        />
      )}
      <FieldError id={`${id}-error`}>{error}</FieldError>
      {hint && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
    </div>
  )
}
