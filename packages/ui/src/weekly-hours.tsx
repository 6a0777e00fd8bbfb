import { CircleAlert, Plus, Trash2 } from 'lucide-react'
import { useId, type ReactNode } from 'react'
import { IconButton } from './icon-button.tsx'
import { TimeInput } from './time-input.tsx'
import { endAfter, nextRange, rangeProblems, type RangeProblem, type WeeklyRange } from './weekly-ranges.ts'

export { endAfter, type WeeklyRange } from './weekly-ranges.ts'

export interface WeeklyHoursProps {
  /** Names the group, such as "Opening hours of Marta". */
  label: string
  value: readonly WeeklyRange[]
  onChange: (value: WeeklyRange[]) => void
  isDisabled?: boolean
}

/** False while a range ends before it starts or touches another: such a value must not be saved. */
export function areHoursValid(value: readonly WeeklyRange[]): boolean {
  return rangeProblems(value).every((problem) => problem === undefined)
}

export function WeeklyHours(props: WeeklyHoursProps): ReactNode {
  return (
    <fieldset disabled={props.isDisabled} className="relative min-w-0">
      <legend className="sr-only">{props.label}</legend>
      <div className="divide-y divide-line">
        {weekdays.map((name, index) => (
          <WeekdayHours key={name} {...props} weekday={index + 1} name={name} />
        ))}
      </div>
    </fieldset>
  )
}

function WeekdayHours(props: WeeklyHoursProps & { weekday: number; name: string }): ReactNode {
  const { value, weekday, name, onChange } = props
  const ranges = value.flatMap((range, index) => (range.weekday === weekday ? [{ range, index }] : []))
  const problems = rangeProblems(value)
  const next = nextRange(value, weekday)

  return (
    <div role="group" aria-label={name} className="flex flex-wrap items-start gap-x-4 gap-y-2 py-3">
      <p className="w-28 pt-2.5 text-sm font-medium text-ink max-sm:order-1">{name}</p>
      <div className="flex min-w-0 flex-1 flex-col gap-2 max-sm:order-3 max-sm:basis-full">
        {ranges.length === 0 && <p className="pt-2.5 text-sm text-subtle max-sm:pt-0 max-sm:pb-1">Closed</p>}
        {ranges.map(({ range, index }, position) => (
          <HoursRow
            // Rows have no identity of their own: the position within the day is it.
            key={position}
            name={ranges.length > 1 ? `${name}, range ${position + 1}` : name}
            range={range}
            problem={problems[index]}
            onChange={(changed) => onChange(value.map((old, at) => (at === index ? changed : old)))}
            onRemove={() => onChange(value.filter((_, at) => at !== index))}
          />
        ))}
      </div>
      <IconButton
        icon={Plus}
        label={`Add hours on ${name}`}
        isDisabled={props.isDisabled || !next}
        onPress={() => next && onChange([...value, next])}
        className="max-sm:order-2 max-sm:ml-auto"
      />
    </div>
  )
}

interface HoursRowProps {
  name: string
  range: WeeklyRange
  problem: RangeProblem | undefined
  onChange: (range: WeeklyRange) => void
  onRemove: () => void
}

function HoursRow({ name, range, problem, onChange, onRemove }: HoursRowProps): ReactNode {
  const problemId = useId()
  const common = { isInvalid: Boolean(problem), describedBy: problem && problemId }
  return (
    <div>
      <div className="flex items-center gap-2">
        <TimeInput
          {...common}
          label={`${name}: from`}
          value={range.from}
          onChange={(from) => onChange({ ...range, from, to: endAfter(from, range.to) })}
        />
        <span aria-hidden className="text-subtle">
          –
        </span>
        <TimeInput
          {...common}
          label={`${name}: to`}
          value={range.to}
          onChange={(to) => onChange({ ...range, to: endAfter(range.from, to) })}
        />
        {range.to > 1440 && <span className="text-sm text-subtle">next day</span>}
        <IconButton icon={Trash2} label={`Remove ${name}`} onPress={onRemove} />
      </div>
      {problem && (
        <p id={problemId} className="mt-1 flex items-center gap-1.5 text-sm text-danger-ink">
          <CircleAlert aria-hidden className="size-4 shrink-0" />
          {problemWords[problem]}
        </p>
      )}
    </div>
  )
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

const problemWords: Record<RangeProblem, string> = {
  order: 'The end must be later than the start.',
  overlap: 'These hours overlap with others of the same day.',
}
