import type { ReactNode } from 'react'
import type { Provider } from '../../../api/types.ts'
import type { Backdrop } from './background-of.ts'
import { colourOf, inBoth } from './provider-colours.ts'

interface CalendarLegendProps {
  providers: readonly Provider[]
  marks: readonly Backdrop['kind'][]
}

/** Of everybody together, only one thing is told of the background. */
export const marksOfAll = ['closed', 'holiday'] as const
export const marksOfOne = ['closed', 'holiday', 'timeOff', 'outside'] as const

/** Whose colour is whose, where there are several, and what the background says. */
export function CalendarLegend({ providers, marks }: CalendarLegendProps): ReactNode {
  const named = providers.length < 2 ? [] : providers
  if (named.length + marks.length === 0) return null
  return (
    <ul aria-label="Colours" className="mt-4 flex flex-wrap gap-x-5 gap-y-2 text-sm text-muted">
      {named.map(({ id, name }) => {
        const colour = colourOf(id, providers)
        return (
          <li key={id} className="flex items-center gap-2">
            <span
              aria-hidden
              className="size-4 rounded border-l-4"
              style={{ background: inBoth(colour, 'soft'), borderColor: inBoth(colour, 'ink') }}
            />
            {name}
          </li>
        )
      })}
      {marks.map((kind) => (
        <li key={kind} className="flex items-center gap-2">
          <span aria-hidden className={`booking-backdrop booking-${kind} size-4 rounded border border-control`} />
          {words[kind]}
        </li>
      ))}
    </ul>
  )
}

const words = { closed: 'Closed', holiday: 'Holiday', timeOff: 'Time off', outside: 'Busy in another calendar' }
