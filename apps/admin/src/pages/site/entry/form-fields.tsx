import { Button } from '@frontdesk/ui/button'
import { Select } from '@frontdesk/ui/select'
import { Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { type EntryForm, mostQuestions, named, newQuestion, placeOf } from './entry-form.ts'
import { QuestionFields } from './question-fields.tsx'

interface FormFieldsProps {
  form: EntryForm
  isDisabled: boolean
  errorOf: (path: string) => string | undefined
  change: (part: Partial<EntryForm>) => void
}

const labels = { name: 'Name', email: 'E-mail address', phone: 'Phone number' }
const wishes = [
  { id: 'no', label: 'Not asked' },
  { id: 'optional', label: 'Optional' },
  { id: 'required', label: 'Required' },
] as const

/** What the form asks, in the order in which it asks. */
export function FormFields({ form, isDisabled, errorOf, change }: FormFieldsProps): ReactNode {
  const { questions } = form
  return (
    <div className="flex flex-col gap-5">
      <div className="grid gap-5 sm:grid-cols-3">
        {named.map((kind) => (
          <Select
            key={kind}
            label={labels[kind]}
            options={wishes}
            value={form[kind]}
            isDisabled={isDisabled}
            onChange={(wish) => change({ [kind]: wish })}
          />
        ))}
      </div>
      {questions.map((question, at) => (
        <QuestionFields
          key={question.key}
          {...{ at, question, isDisabled }}
          error={errorOf(`fields.${placeOf(form, at)}.label`)}
          onChange={(part) =>
            change({ questions: questions.map((each, index) => (index === at ? { ...each, ...part } : each)) })
          }
          onRemove={() => change({ questions: questions.filter((_, index) => index !== at) })}
        />
      ))}
      {questions.length < mostQuestions && (
        <div>
          <Button
            size="sm"
            icon={Plus}
            isDisabled={isDisabled}
            onPress={() => change({ questions: [...questions, newQuestion()] })}
          >
            Add a question
          </Button>
        </div>
      )}
    </div>
  )
}
