import type { ReactNode } from 'react'
import type { Provider } from '../../../api/types.ts'
import { colourOf, inBoth } from './provider-colours.ts'

/** Whose colour is whose, where there are several. */
export function CalendarLegend({ providers }: { providers: readonly Provider[] }): ReactNode {
  if (providers.length < 2) return null
  return (
    <ul aria-label="Colours" className="mt-4 flex flex-wrap gap-x-5 gap-y-2 text-sm text-muted">
      {providers.map(({ id, name }) => {
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
    </ul>
  )
}
