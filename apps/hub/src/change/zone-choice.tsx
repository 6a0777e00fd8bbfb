import { Button } from '@frontdesk/ui/button'
import type { ReactNode } from 'react'
import { viewerZone } from '../time/locale.ts'
import { zoneName } from '../time/when.ts'
import { moving } from './change-words.ts'

export interface ZoneChoiceProps {
  businessZone: string
  chosen: string
  onChoose: (zone: string) => void
}

/** By which clock the times are told: one's own, or the one on the business's wall. */
export function ZoneChoice({ businessZone, chosen, onChoose }: ZoneChoiceProps): ReactNode {
  const zones = [
    { zone: viewerZone, label: moving.own(zoneName(viewerZone)) },
    { zone: businessZone, label: moving.business(zoneName(businessZone)) },
  ]
  return (
    <div role="group" aria-label={moving.zones} className="mb-4 flex flex-wrap gap-2">
      {zones.map(({ zone, label }) => (
        <Button
          key={zone}
          size="sm"
          variant={zone === chosen ? 'primary' : 'secondary'}
          aria-pressed={zone === chosen}
          onPress={() => onChoose(zone)}
        >
          {label}
        </Button>
      ))}
    </div>
  )
}
