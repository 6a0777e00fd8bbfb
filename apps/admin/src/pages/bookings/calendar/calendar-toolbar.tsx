import { Button } from '@frontdesk/ui/button'
import { IconButton } from '@frontdesk/ui/icon-button'
import { Select } from '@frontdesk/ui/select'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import type { Provider } from '../../../api/types.ts'
import type { CalendarView } from './calendar-search.ts'

interface CalendarToolbarProps {
  title: string
  view: CalendarView
  views: readonly CalendarView[]
  providers: readonly Provider[]
  providerId: string | undefined
  isLoading: boolean
  onView: (view: CalendarView) => void
  onProvider: (providerId: string | undefined) => void
  /** By so many steps; none is today. */
  onMove: (steps: -1 | 0 | 1) => void
}

const everybody = 'everybody'
const viewWords = { week: 'Week', day: 'Day', list: 'List' }

export function CalendarToolbar(props: CalendarToolbarProps): ReactNode {
  const { title, view, views, providers, providerId } = props
  const unit = view === 'day' ? 'day' : 'week'
  return (
    <div className="mb-4 flex flex-wrap items-end gap-x-6 gap-y-3">
      <div className="flex items-center gap-2">
        <IconButton icon={ChevronLeft} label={`Previous ${unit}`} onPress={() => props.onMove(-1)} />
        <Button size="sm" onPress={() => props.onMove(0)}>
          Today
        </Button>
        <IconButton icon={ChevronRight} label={`Next ${unit}`} onPress={() => props.onMove(1)} />
      </div>
      <h2
        aria-live="polite"
        className="min-w-0 flex-1 self-center text-base max-sm:order-first max-sm:basis-full font-semibold text-ink"
      >
        {title}
        {props.isLoading && <span className="ml-3 text-sm font-normal text-subtle">Loading…</span>}
      </h2>
      <ToggleButtonGroup
        aria-label="How to show it"
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[view]}
        onSelectionChange={([chosen]) => {
          const next = views.find((known) => known === chosen)
          if (next) props.onView(next)
        }}
        className="flex rounded-lg border border-control/60 bg-surface p-0.5"
      >
        {views.map((id) => (
          <ToggleButton
            key={id}
            id={id}
            className="h-9 pointer-coarse:h-11 rounded-md px-3 text-sm font-medium text-muted data-hovered:text-ink data-selected:bg-accent-soft data-selected:text-accent-ink"
          >
            {viewWords[id]}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {providers.length > 1 && (
        <Select
          label="Whose bookings"
          options={[{ id: everybody, label: 'Everybody' }, ...providers.map(({ id, name }) => ({ id, label: name }))]}
          value={providerId ?? everybody}
          onChange={(id) => props.onProvider(id === everybody ? undefined : id)}
          className="w-full sm:w-52"
        />
      )}
    </div>
  )
}
