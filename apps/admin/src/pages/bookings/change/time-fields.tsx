import { TextField } from '@frontdesk/ui/text-field'
import type { ReactNode } from 'react'
import { cityOf } from '../../../parts/zone-words.ts'

export interface WallTime {
  date: string
  time: string
}

interface TimeFieldsProps {
  value: WallTime
  zone: string
  error?: string
  onChange: (value: WallTime) => void
}

/** A date and a time on the business's clock. */
export function TimeFields({ value, zone, error, onChange }: TimeFieldsProps): ReactNode {
  return (
    <div className="grid grid-cols-2 gap-4">
      <TextField
        label="Date"
        type="date"
        isRequired
        value={value.date}
        error={error}
        onChange={(date) => onChange({ ...value, date })}
      />
      <TextField
        label="Time"
        type="time"
        isRequired
        description={`On the clock of ${cityOf(zone)}`}
        value={value.time}
        onChange={(time) => onChange({ ...value, time: time.slice(0, 5) })}
      />
    </div>
  )
}
