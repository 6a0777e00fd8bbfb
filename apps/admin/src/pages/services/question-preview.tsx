import { Select } from '@frontdesk/ui/select'
import { TextArea } from '@frontdesk/ui/text-area'
import { TextField } from '@frontdesk/ui/text-field'
import { useState, type ReactNode } from 'react'
import { choicesOf } from './read-form.ts'
import type { QuestionForm } from './service-form.ts'

/** What whoever books will fill in. It can be tried, and nothing that is typed here is kept. */
export function QuestionPreview({ questions }: { questions: readonly QuestionForm[] }): ReactNode {
  const asked = questions.filter(({ label }) => label.trim() !== '')
  if (asked.length === 0) return null
  return (
    <section aria-label="Preview of the questions" className="rounded-xl bg-sunken p-4 sm:p-5">
      <p className="mb-4 text-sm text-subtle">How customers see it</p>
      <div className="flex flex-col gap-4">
        {asked.map((question, at) => (
          <Answer key={`${question.id ?? at} ${question.kind}`} question={question} />
        ))}
      </div>
    </section>
  )
}

function Answer({ question }: { question: QuestionForm }): ReactNode {
  const [text, setText] = useState('')
  const field = { value: text, onChange: setText }
  if (question.kind === 'text') return <TextField label={question.label} optional={!question.required} {...field} />
  if (question.kind === 'long_text')
    return <TextArea label={question.label} optional={!question.required} rows={3} {...field} />
  const choices = question.kind === 'yes_no' ? ['Yes', 'No'] : [...new Set(choicesOf(question))]
  return (
    <Select
      label={question.required ? question.label : `${question.label} (optional)`}
      placeholder="Please choose"
      options={choices.map((choice) => ({ id: choice, label: choice }))}
      value={choices.includes(text) ? text : null}
      onChange={setText}
    />
  )
}
