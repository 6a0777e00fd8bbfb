import { Select } from '@frontdesk/ui/select'
import { TextField } from '@frontdesk/ui/text-field'
import type { ReactNode } from 'react'
import type { NoticeUnit } from './notice.ts'

interface Value {
  amount: string
  unit: NoticeUnit
}

interface AmountWithUnitProps {
  label: string
  description?: string
  value: Value
  onChange: (value: Value) => void
  isDisabled: boolean
  error: string | undefined
}

/** So many minutes, hours or days. */
export function AmountWithUnit(props: AmountWithUnitProps): ReactNode {
  const { label, description, value, onChange, isDisabled, error } = props
  return (
    <div className="grid min-w-0 grid-cols-2 items-start gap-3">
      <TextField
        label={label}
        description={description}
        inputMode="numeric"
        isDisabled={isDisabled}
        value={value.amount}
        onChange={(amount) => onChange({ ...value, amount })}
        error={error}
      />
      <Select
        label="Unit"
        isDisabled={isDisabled}
        options={units}
        value={value.unit}
        onChange={(unit) => onChange({ ...value, unit })}
      />
    </div>
  )
}

const units = [
  { id: 'minutes', label: 'minutes' },
  { id: 'hours', label: 'hours' },
  { id: 'days', label: 'days' },
] as const
