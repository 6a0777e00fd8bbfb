import { type ReactNode, useId } from 'react'
import type { EntryAsked } from '../api/wire.ts'
import { FieldError } from '../form/field-error.tsx'
import { words } from '../words.ts'
import { ConsentText } from './consent-text.tsx'

type Props = {
  consent: NonNullable<EntryAsked['consent']>
  isAgreed: boolean
  error: string | undefined
  onAgree: (version: string) => void
}

/** The business's own words about what happens to what is written, and the visitor's yes to them. */
export function Consent({ consent, isAgreed, error, onAgree }: Props): ReactNode {
  const id = useId()
  return (
    <div className="consent">
      <div id={`${id}-text`}>
        <ConsentText {...consent} />
      </div>
      <div className="check">
        <input
          id={id}
          type="checkbox"
          name="version"
          checked={isAgreed}
          required
          aria-invalid={error !== undefined}
          aria-describedby={`${id}-error ${id}-text`}
          onChange={({ currentTarget }) => onAgree(currentTarget.checked ? consent.version : '')}
        />
        <label htmlFor={id}>{words.entry.agree}</label>
      </div>
      <FieldError id={`${id}-error`}>{error}</FieldError>
    </div>
  )
}
