import { Button } from '@frontdesk/ui/button'
import { Card } from '@frontdesk/ui/card'
import { TextField } from '@frontdesk/ui/text-field'
import { Plus } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { DateOverride } from '../../api/types.ts'
import { DateHours } from './date-hours.tsx'
import { todayIn } from './dates.ts'

interface DateOverridesProps {
  zone: string
  value: readonly DateOverride[]
  onChange: (value: DateOverride[]) => void
  isDisabled: boolean
}

/** Dates on which the weekly hours do not count. Past ones are kept and not shown. */
export function DateOverrides({ zone, value, onChange, isDisabled }: DateOverridesProps): ReactNode {
  const today = todayIn(zone)
  const coming = value.filter(({ date }) => date >= today)

  function add(date: string): void {
    onChange([...value, { date, ranges: [] }].sort((one, other) => one.date.localeCompare(other.date)))
  }

  return (
    <Card
      title="Dates that differ"
      description="Holidays, a day off, a late evening. On these dates the weekly hours do not count."
    >
      <div className="divide-y divide-line">
        {coming.length === 0 && <p className="pb-4 text-sm text-subtle">No dates yet.</p>}
        {coming.map((override) => (
          <DateHours
            key={override.date}
            override={override}
            isDisabled={isDisabled}
            onChange={(changed) => onChange(value.map((old) => (old.date === changed.date ? changed : old)))}
            onRemove={() => onChange(value.filter(({ date }) => date !== override.date))}
          />
        ))}
        {!isDisabled && <AddDate today={today} taken={value.map(({ date }) => date)} onAdd={add} />}
      </div>
    </Card>
  )
}

function AddDate({
  today,
  taken,
  onAdd,
}: {
  today: string
  taken: readonly string[]
  onAdd: (date: string) => void
}): ReactNode {
  const [date, setDate] = useState('')
  const problem =
    date === ''
      ? undefined
      : date < today
        ? 'This date has passed.'
        : taken.includes(date)
          ? 'This date is in the list already.'
          : undefined

  return (
    <div className="flex flex-wrap items-end gap-3 pt-4">
      <TextField label="Date" type="date" value={date} onChange={setDate} error={problem} className="w-48" />
      <Button
        icon={Plus}
        isDisabled={date === '' || problem !== undefined}
        onPress={() => {
          onAdd(date)
          setDate('')
        }}
        className="h-11"
      >
        Add date
      </Button>
    </div>
  )
}
