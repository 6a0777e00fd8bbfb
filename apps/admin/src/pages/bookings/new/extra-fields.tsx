import { Card } from '@frontdesk/ui/card'
import { Checkbox } from '@frontdesk/ui/checkbox'
import { formatMoney } from '@frontdesk/money/format-money'
import { Select } from '@frontdesk/ui/select'
import { TextArea } from '@frontdesk/ui/text-area'
import { TextField } from '@frontdesk/ui/text-field'
import type { ReactNode } from 'react'
import type { Service } from '../../../api/types.ts'
import { sizeOf } from './booking-form.ts'
import type { FieldsProps } from './what-fields.tsx'

/** What is added to the service, how many come, and what is asked or costs; the staff may leave any of it out. */
export function ExtraFields({ form, services, errorOf, change }: FieldsProps): ReactNode {
  const service = services.find(({ id }) => id === form.serviceId)
  if (!service) return null
  const { addons, seats, currency } = service
  const isProposal = form.how === 'propose'
  const isTooMany = sizeOf(form).seats > seats
  const questions = isProposal ? [] : service.questions
  if (addons.length === 0 && questions.length === 0 && seats === 1 && !isProposal) return null
  return (
    <Card title="Details">
      <div className="flex flex-col gap-5">
        {seats > 1 && (
          <TextField
            label="Seats"
            type="number"
            inputMode="numeric"
            description={`Of ${seats} for one start.`}
            value={form.seats}
            error={isTooMany || errorOf('seats') ? `One start has ${seats} seats.` : undefined}
            onChange={(value) => change({ seats: value })}
          />
        )}
        {addons.map(({ id, name, extraMinutes, priceMinor }) => (
          <Checkbox
            key={id}
            label={name}
            description={extraWords({ extraMinutes, price: formatMoney({ amountMinor: priceMinor, currency }) })}
            isSelected={form.addonIds.includes(id)}
            onChange={(isAdded) =>
              change({ addonIds: isAdded ? [...form.addonIds, id] : form.addonIds.filter((each) => each !== id) })
            }
          />
        ))}
        {questions.map((question) => (
          <QuestionField
            key={question.id}
            question={question}
            value={form.answers[question.id] ?? ''}
            error={errorOf(`answers.${question.id}`)}
            onChange={(answer) => change({ answers: { ...form.answers, [question.id]: answer } })}
          />
        ))}
        {isProposal && (
          <TextField
            label="Another price"
            optional
            description="For all of it. Left empty, it costs what the service and its extras cost."
            prefix={currency}
            inputMode="decimal"
            maxLength={20}
            value={form.price}
            error={errorOf('priceMinor')}
            onChange={(price) => change({ price })}
          />
        )}
      </div>
    </Card>
  )
}

function extraWords({ extraMinutes, price }: { extraMinutes: number; price: string }): string {
  return extraMinutes > 0 ? `${price}, ${extraMinutes} minutes longer` : price
}

interface QuestionFieldProps {
  question: Service['questions'][number]
  value: string
  error: string | undefined
  onChange: (answer: string) => void
}

function QuestionField({ question, value, error, onChange }: QuestionFieldProps): ReactNode {
  const { kind, label, choices } = question
  const words = { label, error, optional: true }
  if (kind === 'text') return <TextField {...words} maxLength={2000} value={value} onChange={onChange} />
  if (kind === 'long_text') return <TextArea {...words} maxLength={2000} value={value} onChange={onChange} />
  const options = kind === 'yes_no' ? yesOrNo : choices.map((choice) => ({ id: choice, label: choice }))
  return (
    <Select<string>
      label={label}
      error={error}
      options={[{ id: '', label: 'Not asked' }, ...options]}
      value={value}
      onChange={onChange}
    />
  )
}

const yesOrNo = [
  { id: 'yes', label: 'Yes' },
  { id: 'no', label: 'No' },
]
