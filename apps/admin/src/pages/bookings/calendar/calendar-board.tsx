import { Button } from '@frontdesk/ui/button'
import { Card } from '@frontdesk/ui/card'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { CalendarClock } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { trpc } from '../../../api/trpc.ts'
import type { CalendarBooking, Provider } from '../../../api/types.ts'
import { Loaded } from '../../../parts/loaded.tsx'
import { cityOf } from '../../../parts/zone-words.ts'
import { useIsNarrow } from '../../../parts/use-is-narrow.ts'
import { movable } from '../change/actions-of.ts'
import { RescheduleDialog } from '../change/reschedule-dialog.tsx'
import { backgroundOf } from './background-of.ts'
import { BookingCalendar } from './booking-calendar.tsx'
import { BookingPeek } from './booking-peek.tsx'
import { addDays, datesInWords, firstWeekday, instantsAround, shownDates, stepOf, today } from './calendar-dates.ts'
import { CalendarLegend, marksOfAll, marksOfOne } from './calendar-legend.tsx'
import { calendarViews, type CalendarSearch } from './calendar-search.ts'
import { CalendarSkeleton } from './calendar-skeleton.tsx'
import { CalendarToolbar } from './calendar-toolbar.tsx'

const route = getRouteApi('/shell/bookings/calendar')

/** The calendar with what moves it; where it stands is in the address, so that a reload and a way back keep it. */
export function CalendarBoard({ zone, providers }: { zone: string; providers: readonly Provider[] }): ReactNode {
  const isNarrow = useIsNarrow()
  const search = route.useSearch()
  const navigate = useNavigate()
  const [opened, setOpened] = useState<CalendarBooking>()
  const [moving, setMoving] = useState<{ booking: CalendarBooking; to?: string }>()

  const views = isNarrow ? calendarViews.filter((known) => known !== 'week') : calendarViews
  const view = views.find((known) => known === search.view) ?? (isNarrow ? 'day' : 'week')
  const date = search.date ?? today(zone)
  const firstDay = firstWeekday(navigator.language)
  const dates = shownDates(date, view, firstDay)
  const providerId = providers.find(({ id }) => id === search.provider)?.id
  const query = useQuery({
    ...trpc.booking.range.queryOptions({ ...instantsAround(dates), providerId }),
    placeholderData: keepPreviousData,
  })
  const shownOf = providerId ?? (providers.length === 1 ? providers[0]?.id : undefined)
  const hours = useQuery({
    ...trpc.provider.range.queryOptions({ ...instantsAround(dates), providerId: shownOf }),
    placeholderData: keepPreviousData,
    enabled: view !== 'list',
  })
  const go = (part: CalendarSearch): void =>
    void navigate({ to: '/bookings/calendar', search: { ...search, ...part }, resetScroll: false })

  return (
    <>
      <CalendarToolbar
        title={datesInWords(dates)}
        view={view}
        views={views}
        providers={providers}
        providerId={providerId}
        isLoading={query.isPlaceholderData}
        onView={(next) => go({ view: next })}
        onProvider={(provider) => go({ provider })}
        onMove={(steps) => go({ date: steps === 0 ? undefined : addDays(date, steps * stepOf(view)) })}
      />
      <Loaded query={query} skeleton={<CalendarSkeleton />}>
        {({ bookings, isCut }) => (
          <Card flush>
            {isCut && (
              <p role="status" className="border-b border-line px-5 py-3 text-sm text-warning-ink">
                There is more than fits here: choose one person, or a single day.
              </p>
            )}
            <BookingCalendar
              view={view}
              date={date}
              zone={zone}
              firstDay={firstDay}
              bookings={bookings}
              background={hours.data && view !== 'list' ? backgroundOf(hours.data, instantsAround(dates)) : []}
              providers={providers}
              onOpen={setOpened}
              onFreeTime={(at) => void navigate({ to: '/bookings/new', search: { at, provider: providerId } })}
              onDragged={(booking, to) => setMoving({ booking, to })}
            />
          </Card>
        )}
      </Loaded>
      {hours.isError && query.data && (
        <p role="status" className="mt-4 text-sm text-warning-ink">
          The hours cannot be shown right now: what looks open may be closed.
        </p>
      )}
      <CalendarLegend
        providers={providerId ? [] : providers}
        marks={view === 'list' ? [] : shownOf ? marksOfOne : marksOfAll}
      />
      <p className="mt-4 text-sm text-subtle">All times are on the clock of {cityOf(zone)}.</p>
      <BookingPeek
        booking={opened}
        zone={zone}
        actions={
          opened &&
          movable.includes(opened.state) && (
            <Button
              icon={CalendarClock}
              onPress={() => {
                setMoving({ booking: opened })
                setOpened(undefined)
              }}
            >
              Move
            </Button>
          )
        }
        onClose={() => setOpened(undefined)}
      />
      {moving && <RescheduleDialog {...moving} zone={zone} onClose={() => setMoving(undefined)} />}
    </>
  )
}
