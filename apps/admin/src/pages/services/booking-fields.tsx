import { Card } from '@frontdesk/ui/card'
import { Checkbox } from '@frontdesk/ui/checkbox'
import { TextField } from '@frontdesk/ui/text-field'
import type { ReactNode } from 'react'
import { AmountWithUnit } from './amount-with-unit.tsx'
import type { FieldsProps } from './fields-props.ts'

export function BookingFields({ form, isDisabled, change, errorOf }: FieldsProps): ReactNode {
  const number = { inputMode: 'numeric', isDisabled } as const
  return (
    <Card title="Booking rules">
      <div className="flex flex-col gap-6">
        <div className="grid items-start gap-x-6 gap-y-5 sm:grid-cols-2">
          <AmountWithUnit
            label="Notice"
            description="How early one must book."
            isDisabled={isDisabled}
            value={{ amount: form.notice, unit: form.noticeUnit }}
            onChange={({ amount, unit }) => change({ notice: amount, noticeUnit: unit }, 'noticeMinutes')}
            error={errorOf('noticeMinutes')}
          />
          <TextField
            {...number}
            label="Bookable … days ahead"
            value={form.horizonDays}
            onChange={(horizonDays) => change({ horizonDays })}
            error={errorOf('horizonDays')}
          />
          <TextField
            {...number}
            label="At most … a day"
            optional
            description="Empty: as many as there is time for."
            value={form.maxPerDay}
            onChange={(maxPerDay) => change({ maxPerDay })}
            error={errorOf('maxPerDay')}
          />
          <TextField
            {...number}
            label="At most … a week"
            optional
            value={form.maxPerWeek}
            onChange={(maxPerWeek) => change({ maxPerWeek })}
            error={errorOf('maxPerWeek')}
          />
        </div>
        <Checkbox
          label="Several people book the same time"
          description="A class, a walk, a tour: everybody who books has a seat of their own."
          isDisabled={isDisabled}
          isSelected={form.isGroup}
          onChange={(isGroup) => change({ isGroup }, 'seats')}
        />
        {form.isGroup && (
          <TextField
            {...number}
            label="Seats"
            value={form.seats}
            onChange={(seats) => change({ seats })}
            error={errorOf('seats')}
            className="max-w-60 sm:ml-8"
          />
        )}
        <Checkbox
          label="I approve every booking first"
          description="The time is kept while you decide. Where it costs something, the customer pays after your yes."
          isDisabled={isDisabled}
          isSelected={form.needsApproval}
          onChange={(needsApproval) => change({ needsApproval })}
        />
        {form.needsApproval && (
          <TextField
            {...number}
            label="Hours to answer"
            description="A request that nobody answers by then, or by its start, runs out."
            value={form.approvalHours}
            onChange={(approvalHours) => change({ approvalHours }, 'terms.approvalHours')}
            error={errorOf('terms.approvalHours')}
            className="max-w-80 sm:ml-8"
          />
        )}
      </div>
    </Card>
  )
}
