import { Button } from '@frontdesk/ui/button'
import { Card } from '@frontdesk/ui/card'
import { Checkbox } from '@frontdesk/ui/checkbox'
import { Select } from '@frontdesk/ui/select'
import { TextArea } from '@frontdesk/ui/text-area'
import { TextField } from '@frontdesk/ui/text-field'
import { Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { type FieldsProps, listOf } from './fields-props.ts'
import { QuestionPreview } from './question-preview.tsx'
import { RowTools } from './row-tools.tsx'
import type { QuestionForm } from './service-form.ts'

export function QuestionFields({ form, isDisabled, change, errorOf }: FieldsProps): ReactNode {
  const list = listOf(form.questions, (questions) => change({ questions }))
  const edit = (at: number, part: Partial<QuestionForm>, field = '-') =>
    change(
      { questions: form.questions.map((question, index) => (index === at ? { ...question, ...part } : question)) },
      `questions.${at}.${field}`,
    )
  return (
    <Card title="Questions" description="What you want to know with a booking. You see the answers with it.">
      <div className="flex flex-col gap-6">
        {form.questions.map((question, at) => (
          <div
            key={question.id ?? at}
            role="group"
            aria-label={`Question ${at + 1}`}
            className="flex items-start gap-3 border-b border-line pb-6"
          >
            <div className="flex min-w-0 flex-1 flex-col gap-4">
              <TextField
                label="Question"
                maxLength={200}
                isDisabled={isDisabled}
                value={question.label}
                onChange={(label) => edit(at, { label }, 'label')}
                error={errorOf(`questions.${at}.label`)}
              />
              <Select
                label="Answer"
                isDisabled={isDisabled}
                options={kinds}
                value={question.kind}
                onChange={(kind) => edit(at, { kind }, 'choices')}
                className="sm:max-w-80"
              />
              {question.kind === 'choice' && (
                <TextArea
                  label="Choices"
                  description="One on each line."
                  rows={3}
                  isDisabled={isDisabled}
                  value={question.choices}
                  onChange={(choices) => edit(at, { choices }, 'choices')}
                  error={errorOf(`questions.${at}.choices`)}
                />
              )}
              <Checkbox
                label="Has to be answered"
                isDisabled={isDisabled}
                isSelected={question.required}
                onChange={(required) => edit(at, { required })}
              />
            </div>
            <RowTools name={`question ${at + 1}`} list={list} {...{ at, isDisabled }} />
          </div>
        ))}
        {form.questions.length < 30 && (
          <div>
            <Button
              size="sm"
              icon={Plus}
              isDisabled={isDisabled}
              onPress={() => list.add({ kind: 'text', label: '', choices: '', required: false })}
            >
              Add a question
            </Button>
          </div>
        )}
        <QuestionPreview questions={form.questions} />
      </div>
    </Card>
  )
}

const kinds = [
  { id: 'text', label: 'A line of text' },
  { id: 'long_text', label: 'Several lines of text' },
  { id: 'choice', label: 'One of some choices' },
  { id: 'yes_no', label: 'Yes or no' },
] as const
