import { Button } from '@frontdesk/ui/button'
import { Card } from '@frontdesk/ui/card'
import { Select } from '@frontdesk/ui/select'
import { TextField } from '@frontdesk/ui/text-field'
import { Info, Plus } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { type FieldsProps, listOf } from './fields-props.ts'
import { newReader } from './form-reader.ts'
import { policyExample, policyWords } from './policy-words.ts'
import { isFree } from './price-fields.tsx'
import { readTerms } from './read-terms.ts'
import { RefundRow } from './refund-row.tsx'
import type { DeadlineForm } from './terms-form.ts'

export function PolicyFields(props: FieldsProps): ReactNode {
  const { form, currency, isDisabled, change, errorOf } = props
  return (
    <Card title="Cancellation and refunds" description="A booking keeps what was agreed when it was made.">
      <div className="flex flex-col gap-6">
        <Deadline
          label="Customers cancel"
          path="terms.cancelUntil"
          value={form.cancel}
          onChange={(cancel) => change({ cancel }, 'terms.cancelUntil')}
          {...{ isDisabled, errorOf }}
        />
        <Deadline
          label="Customers move it to another time"
          path="terms.rescheduleUntil"
          value={form.reschedule}
          onChange={(reschedule) => change({ reschedule }, 'terms.rescheduleUntil')}
          {...{ isDisabled, errorOf }}
        />
        {!isFree(form.price, currency) && form.cancel.kind !== 'never' && <Refunds {...props} />}
        <PolicyInWords {...props} />
      </div>
    </Card>
  )
}

interface DeadlineProps extends Pick<FieldsProps, 'isDisabled' | 'errorOf'> {
  label: string
  path: string
  value: DeadlineForm
  onChange: (value: DeadlineForm) => void
}

function Deadline({ label, path, value, onChange, isDisabled, errorOf }: DeadlineProps): ReactNode {
  const number = { inputMode: 'numeric', isDisabled } as const
  return (
    <div role="group" aria-label={label} className="grid grid-cols-2 items-start gap-x-3 gap-y-4 sm:grid-cols-4">
      <Select
        label={label}
        isDisabled={isDisabled}
        options={deadlines}
        value={value.kind}
        onChange={(kind) => onChange({ ...value, kind })}
        className="col-span-2"
      />
      {value.kind === 'before' && (
        <>
          <TextField
            {...number}
            label="Days before"
            value={value.days}
            onChange={(days) => onChange({ ...value, days })}
            error={errorOf(`${path}.days`)}
          />
          <TextField
            {...number}
            label="and hours"
            value={value.hours}
            onChange={(hours) => onChange({ ...value, hours })}
            error={errorOf(`${path}.hours`)}
          />
        </>
      )}
    </div>
  )
}

function Refunds(props: FieldsProps): ReactNode {
  const { form, isDisabled, change } = props
  const list = listOf(form.refunds, (refunds) => change({ refunds }, 'terms.refunds'))
  return (
    <fieldset className="min-w-0">
      <legend className="mb-3 text-sm font-medium text-ink">What goes back to customers who cancel</legend>
      <div className="flex flex-col gap-4">
        {form.refunds.map((_, at) => (
          // Steps have no identity of their own: the place in the list is it.
          <RefundRow key={at} at={at} {...props} />
        ))}
        {form.refunds.length < 6 && (
          <div>
            <Button
              size="sm"
              icon={Plus}
              isDisabled={isDisabled}
              onPress={() => list.add({ percent: '50', days: '1', hours: '0' })}
            >
              Add a refund
            </Button>
          </div>
        )}
      </div>
    </fieldset>
  )
}

function PolicyInWords({ form, currency }: FieldsProps): ReactNode {
  const [now] = useState(() => new Date())
  const reader = newReader(currency)
  const free = isFree(form.price, currency)
  const terms = readTerms(form, { isFree: free, reader })
  const isReadable = Object.keys(reader.errors).every((path) => !/cancelUntil|rescheduleUntil|refunds/.test(path))
  if (!isReadable) return null
  return (
    <div className="flex items-start gap-2.5 rounded-xl bg-info-soft px-4 py-3 text-sm text-info-ink">
      <Info aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div className="flex flex-col gap-1">
        <p>{policyWords(terms, free)}</p>
        <p>{policyExample(terms, { isFree: free, now })}</p>
      </div>
    </div>
  )
}

const deadlines = [
  { id: 'start', label: 'until it starts' },
  { id: 'before', label: 'until some time before' },
  { id: 'never', label: 'only by asking you' },
] as const
