import { type ReactNode, useId } from 'react'
import type { Service } from '../api/wire.ts'
import { bookingWords } from '../words.ts'
import { FieldError } from '../form/field-error.tsx'
import { Field } from '../form/field.tsx'
import { SelectField } from '../form/select-field.tsx'

type Question = Service['questions'][number]
type Props = {
  question: Question
  name: string
  value: string
  error: string | undefined
  onAnswer: (answer: string) => void
}

const maxLength = 2000

/** What the business wants to know, asked in the way of its kind. */
export function QuestionField({ question, name, value, error, onAnswer }: Props): ReactNode {
  const { kind, label, choices, required } = question
  switch (kind) {
    case 'text':
    case 'long_text':
      return (
        <Field
          {...{ name, label, value, error, maxLength }}
          onType={onAnswer}
          isOptional={!required}
          {...(kind === 'long_text' && { rows: 3 })}
        />
      )
    case 'choice':
      return (
        <SelectField
          {...{ name, label, value, error }}
          options={[
            { value: '', label: bookingWords.details.choose },
            ...choices.map((choice) => ({ value: choice, label: choice })),
          ]}
          onChoose={onAnswer}
          isOptional={!required}
        />
      )
    case 'yes_no':
      return <YesOrNo {...{ question, name, value, error, onAnswer }} />
  }
}

const yesAndNo = ['yes', 'no'] as const

function YesOrNo({ question: { label, required }, name, value, error, onAnswer }: Props): ReactNode {
  const id = useId()
  return (
    <fieldset
      className="checks"
      role="radiogroup"
      aria-required={required}
      aria-invalid={error !== undefined}
      aria-describedby={`${id}-error`}
    >
      <legend>
        {label} {!required && <span className="optional">({bookingWords.details.optional})</span>}
      </legend>
      {yesAndNo.map((answer) => (
        <div key={answer} className="check">
          <input
            id={`${id}-${answer}`}
            type="radio"
            name={name}
            checked={value === answer}
            onChange={() => onAnswer(answer)}
          />
          <label htmlFor={`${id}-${answer}`}>{bookingWords.details[answer]}</label>
        </div>
      ))}
      <FieldError id={`${id}-error`}>{error}</FieldError>
    </fieldset>
  )
}
