import { Badge } from '@frontdesk/ui/badge'
import { Button } from '@frontdesk/ui/button'
import { IconButton } from '@frontdesk/ui/icon-button'
import { TimeInput } from '@frontdesk/ui/time-input'
import { areHoursValid, endAfter } from '@frontdesk/ui/weekly-hours'
import { CircleAlert, Plus, Trash2, X } from 'lucide-react'
import { useId, type ReactNode } from 'react'
import type { DateOverride } from '../../api/types.ts'
import { dateInWords } from './dates.ts'
import { nextRange } from './next-range.ts'

interface DateHoursProps {
  override: DateOverride
  isDisabled: boolean
  onChange: (override: DateOverride) => void
  onRemove: () => void
}

/** One date: closed, or open at other hours. */
export function DateHours({ override, isDisabled, onChange, onRemove }: DateHoursProps): ReactNode {
  const { date, ranges } = override
  const name = dateInWords(date)
  const problemId = useId()
  const isValid = areHoursValid(ranges.map((range) => ({ ...range, weekday: 1 })))
  const next = nextRange(ranges)
  const setRanges = (changed: DateOverride['ranges']): void => onChange({ ...override, ranges: changed })

  return (
    <div role="group" aria-label={name} className="flex flex-wrap items-start gap-x-4 gap-y-2 py-3">
      <p className="min-w-44 pt-2.5 text-sm font-medium text-ink max-sm:flex-1">{name}</p>
      <div className="flex min-w-0 flex-1 flex-col gap-2 max-sm:order-last max-sm:basis-full">
        {ranges.length === 0 && (
          <p className="flex h-10 items-center">
            <Badge>Closed</Badge>
          </p>
        )}
        {ranges.map((range, position) => {
          const rangeName = ranges.length > 1 ? `${name}, range ${position + 1}` : name
          const change = (part: Partial<typeof range>): void =>
            setRanges(ranges.map((old, at) => (at === position ? { ...old, ...part } : old)))
          const common = { isInvalid: !isValid, isDisabled, describedBy: isValid ? undefined : problemId }
          return (
            // Ranges have no identity of their own: the position within the day is it.
            <div key={position} className="flex items-center gap-2">
              <TimeInput
                {...common}
                label={`${rangeName}: from`}
                value={range.from}
                onChange={(from) => change({ from, to: endAfter(from, range.to) })}
              />
              <span aria-hidden className="text-subtle">
                –
              </span>
              <TimeInput
                {...common}
                label={`${rangeName}: to`}
                value={range.to}
                onChange={(to) => change({ to: endAfter(range.from, to) })}
              />
              {range.to > 1440 && <span className="text-sm text-subtle">next day</span>}
              <IconButton
                icon={Trash2}
                label={`Remove ${rangeName}`}
                isDisabled={isDisabled}
                onPress={() => setRanges(ranges.filter((_, at) => at !== position))}
              />
            </div>
          )
        })}
        {!isValid && (
          <p id={problemId} className="flex items-center gap-1.5 text-sm text-danger-ink">
            <CircleAlert aria-hidden className="size-4 shrink-0" />
            Each range must end after it starts, and none may overlap another.
          </p>
        )}
        {next && (
          <div>
            <Button
              size="sm"
              variant="ghost"
              icon={Plus}
              isDisabled={isDisabled}
              onPress={() => setRanges([...ranges, next])}
              className="-ml-3"
            >
              {ranges.length === 0 ? 'Open at other hours' : 'Add hours'}
            </Button>
          </div>
        )}
      </div>
      <IconButton icon={X} label={`Remove the date ${name}`} isDisabled={isDisabled} onPress={onRemove} />
    </div>
  )
}
