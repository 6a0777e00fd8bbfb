import { Card } from '@frontdesk/ui/card'
import { Checkbox } from '@frontdesk/ui/checkbox'
import { Select } from '@frontdesk/ui/select'
import { TextArea } from '@frontdesk/ui/text-area'
import { TextField } from '@frontdesk/ui/text-field'
import type { ReactNode } from 'react'
import type { ServiceSettings } from '../../api/types.ts'
import { ProviderChoice } from './provider-choice.tsx'
import type { ServiceForm } from './service-form.ts'

export interface ServiceFieldsProps {
  form: ServiceForm
  currency: string
  isDisabled: boolean
  change: (part: Partial<ServiceForm>) => void
  errorOf: (field: keyof ServiceSettings) => string | undefined
}

export function AboutFields({ form, currency, isDisabled, change, errorOf }: ServiceFieldsProps): ReactNode {
  return (
    <Card title="What people see">
      <div className="flex flex-col gap-5">
        <TextField
          label="Name"
          maxLength={120}
          isDisabled={isDisabled}
          value={form.name}
          onChange={(name) => change({ name })}
          error={errorOf('name')}
        />
        <TextArea
          label="Description"
          optional
          rows={3}
          maxLength={1000}
          isDisabled={isDisabled}
          value={form.description}
          onChange={(description) => change({ description })}
          error={errorOf('description')}
        />
        <TextField
          label="Where it takes place"
          optional
          description="An address, “by phone” or a link to a call."
          maxLength={300}
          isDisabled={isDisabled}
          value={form.location}
          onChange={(location) => change({ location })}
          error={errorOf('location')}
        />
        <TextField
          label="Price"
          description="0 makes it free."
          prefix={currency}
          inputMode="decimal"
          isDisabled={isDisabled}
          value={form.price}
          onChange={(price) => change({ price })}
          error={errorOf('priceMinor')}
          className="max-w-60"
        />
      </div>
    </Card>
  )
}

export function TimeFields({ form, isDisabled, change, errorOf }: ServiceFieldsProps): ReactNode {
  const number = { inputMode: 'numeric', isDisabled } as const
  return (
    <Card title="Time">
      <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2">
        <TextField
          {...number}
          label="Duration in minutes"
          value={form.durationMinutes}
          onChange={(durationMinutes) => change({ durationMinutes })}
          error={errorOf('durationMinutes')}
        />
        <TextField
          {...number}
          label="A start every … minutes"
          description="30 offers 9:00, 9:30, 10:00 and so on."
          value={form.intervalMinutes}
          onChange={(intervalMinutes) => change({ intervalMinutes })}
          error={errorOf('intervalMinutes')}
        />
        <TextField
          {...number}
          label="Minutes kept free before"
          value={form.bufferBeforeMinutes}
          onChange={(bufferBeforeMinutes) => change({ bufferBeforeMinutes })}
          error={errorOf('bufferBeforeMinutes')}
        />
        <TextField
          {...number}
          label="Minutes kept free after"
          value={form.bufferAfterMinutes}
          onChange={(bufferAfterMinutes) => change({ bufferAfterMinutes })}
          error={errorOf('bufferAfterMinutes')}
        />
        <div className="grid grid-cols-2 items-start gap-3">
          <TextField
            {...number}
            label="Notice"
            description="How early one must book."
            value={form.notice}
            onChange={(notice) => change({ notice })}
            error={errorOf('noticeMinutes')}
          />
          <Select
            label="Unit"
            isDisabled={isDisabled}
            options={units}
            value={form.noticeUnit}
            onChange={(noticeUnit) => change({ noticeUnit })}
          />
        </div>
        <TextField
          {...number}
          label="Bookable … days ahead"
          value={form.horizonDays}
          onChange={(horizonDays) => change({ horizonDays })}
          error={errorOf('horizonDays')}
        />
      </div>
    </Card>
  )
}

export function BookingFields({ form, isDisabled, change, errorOf }: ServiceFieldsProps): ReactNode {
  return (
    <Card title="How it is booked">
      <div className="flex flex-col gap-6">
        <ProviderChoice
          value={form.providerIds}
          onChange={(providerIds) => change({ providerIds })}
          isDisabled={isDisabled}
          error={errorOf('providerIds')}
        />
        <Checkbox
          label="I approve every booking first"
          description="The time is kept while you decide. Where it costs something, the customer pays after your yes."
          isDisabled={isDisabled}
          isSelected={form.needsApproval}
          onChange={(needsApproval) => change({ needsApproval })}
        />
      </div>
    </Card>
  )
}

const units = [
  { id: 'minutes', label: 'minutes' },
  { id: 'hours', label: 'hours' },
  { id: 'days', label: 'days' },
] as const
