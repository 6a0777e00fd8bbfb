import { Checkbox } from '@frontdesk/ui/checkbox'
import { IconButton } from '@frontdesk/ui/icon-button'
import { TextField } from '@frontdesk/ui/text-field'
import { Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Question } from './entry-form.ts'

interface QuestionFieldsProps {
  at: number
  question: Question
  isDisabled: boolean
  error: string | undefined
  onChange: (part: Partial<Question>) => void
  onRemove: () => void
}

export function QuestionFields(props: QuestionFieldsProps): ReactNode {
  const { at, question, isDisabled, error, onChange, onRemove } = props
  const name = `Question ${at + 1}`
  return (
    <div role="group" aria-label={name} className="flex flex-col gap-3 border-b border-line pb-5">
      <div className="flex items-start gap-3">
        <TextField
          label={name}
          placeholder="Which order is it about?"
          maxLength={120}
          isDisabled={isDisabled}
          value={question.label}
          onChange={(label) => onChange({ label })}
          error={error}
          className="min-w-0 flex-1"
        />
        <IconButton
          icon={Trash2}
          label={`Remove ${name.toLowerCase()}`}
          isDisabled={isDisabled}
          onPress={onRemove}
          className="mt-6.5"
        />
      </div>
      <div className="flex flex-wrap gap-x-6 gap-y-2">
        <Checkbox
          label="Has to be answered"
          isDisabled={isDisabled}
          isSelected={question.required}
          onChange={(required) => onChange({ required })}
        />
        <Checkbox
          label="Several lines"
          isDisabled={isDisabled}
          isSelected={question.isLong}
          onChange={(isLong) => onChange({ isLong })}
        />
      </div>
    </div>
  )
}
