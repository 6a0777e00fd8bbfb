import { type ReactNode, useId } from 'react'
import type { Service } from '../api/wire.ts'
import { useDesk } from '../desk/desk-context.ts'
import { useStore } from '../desk/store.ts'
import { formatDuration } from '../time/duration.ts'
import { bookingWords } from '../words.ts'
import { chosenOf } from './chosen-of.ts'
import { SelectField } from '../form/select-field.tsx'
import { useMoney } from './use-money.ts'

/** The API takes no more at once. */
const mostSeats = 20

/** What can be taken with the service, and for how many: both decide which times are free. */
export function ExtrasChoice({ service }: { service: Service }): ReactNode {
  const { booking } = useDesk()
  const flow = useStore(booking.flow)
  const { addonIds, seats } = chosenOf(service, flow)
  const counts = Array.from({ length: Math.min(service.seats, mostSeats) }, (_, at) => String(at + 1))
  return (
    <>
      {service.seats > 1 && (
        <SelectField
          label={bookingWords.times.people}
          value={String(seats)}
          options={counts.map((count) => ({ value: count, label: count }))}
          onChoose={(count) => booking.chooseSeats(Number(count))}
        />
      )}
      {service.addons.length > 0 && (
        <fieldset className="checks">
          <legend>{bookingWords.times.extras}</legend>
          {service.addons.map((addon) => (
            <Extra
              key={addon.id}
              addon={addon}
              isChosen={addonIds.includes(addon.id)}
              onToggle={() => booking.toggleAddon(addon.id)}
            />
          ))}
        </fieldset>
      )}
    </>
  )
}

type ExtraProps = { addon: Service['addons'][number]; isChosen: boolean; onToggle: () => void }

function Extra({ addon, isChosen, onToggle }: ExtraProps): ReactNode {
  const money = useMoney()
  const id = useId()
  return (
    <div className="check">
      <input id={id} type="checkbox" checked={isChosen} onChange={onToggle} />
      <label htmlFor={id}>
        <span>{addon.name}</span>{' '}
        {addon.extraMinutes > 0 && (
          <small>{bookingWords.times.longer({ duration: formatDuration(addon.extraMinutes) })} </small>
        )}
        <small>{money(addon.price)}</small>
      </label>
    </div>
  )
}
