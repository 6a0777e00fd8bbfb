import { Card } from '@frontdesk/ui/card'
import { Select } from '@frontdesk/ui/select'
import { TextField } from '@frontdesk/ui/text-field'
import type { ReactNode } from 'react'
import type { FieldsProps } from './fields-props.ts'

export function TimeFields({ form, isDisabled, change, errorOf }: FieldsProps): ReactNode {
  const number = { inputMode: 'numeric', isDisabled } as const
  return (
    <Card title="Time" description="How long it takes, and when it can begin.">
      <div className="grid items-start gap-x-6 gap-y-5 sm:grid-cols-2">
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
        <Select
          label="Starts on the clock"
          description="Where opening hours begin at odd times."
          isDisabled={isDisabled}
          options={alignments}
          value={form.alignMinutes}
          onChange={(alignMinutes) => change({ alignMinutes })}
          error={errorOf('alignMinutes')}
        />
      </div>
    </Card>
  )
}

const alignments = [
  { id: '', label: 'From when the hours begin' },
  { id: '60', label: 'On the hour' },
  { id: '30', label: 'On the half hour' },
  { id: '20', label: 'Every 20 minutes past' },
  { id: '15', label: 'On the quarter hour' },
  { id: '10', label: 'Every 10 minutes past' },
  { id: '5', label: 'Every 5 minutes past' },
]
