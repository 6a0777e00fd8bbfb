import { Checkbox } from '@frontdesk/ui/checkbox'
import type { ReactNode } from 'react'
import type { NoticeEvent } from '../../api/types.ts'
import { allEvents, eventWords } from './words.ts'

interface EventChoiceProps {
  chosen: readonly NoticeEvent[]
  onChange: (events: NoticeEvent[]) => void
}

export function EventChoice({ chosen, onChange }: EventChoiceProps): ReactNode {
  return (
    <fieldset>
      <legend className="mb-3 text-sm font-medium text-ink">What is told there</legend>
      <div className="grid gap-3 sm:grid-cols-2">
        {allEvents.map((event) => (
          <Checkbox
            key={event}
            label={eventWords[event]}
            isSelected={chosen.includes(event)}
            onChange={(isOn) => onChange(isOn ? [...chosen, event] : chosen.filter((one) => one !== event))}
          />
        ))}
      </div>
    </fieldset>
  )
}
