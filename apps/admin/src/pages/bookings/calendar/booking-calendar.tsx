import FullCalendar, { type EventInput } from '@fullcalendar/react'
import interactionPlugin from '@fullcalendar/react/interaction'
import listPlugin from '@fullcalendar/react/list'
import classicTheme from '@fullcalendar/react/themes/classic'
import timeGridPlugin from '@fullcalendar/react/timegrid'
import type { ReactNode } from 'react'
import type { CalendarBooking, Provider } from '../../../api/types.ts'
import { movable } from '../change/actions-of.ts'
import type { Backdrop } from './background-of.ts'
import { BookingEvent, BookingLine } from './booking-event.tsx'
import './calendar.css'
import type { CalendarView } from './calendar-search.ts'
import { eventState } from './event-state.ts'
import { hoursShown } from './hours-shown.ts'
import { colourOf, inBoth } from './provider-colours.ts'

interface BookingCalendarProps {
  view: CalendarView
  date: string
  zone: string
  firstDay: number
  bookings: readonly CalendarBooking[]
  /** Hours and what closes them, behind the bookings. */
  background: readonly Backdrop[]
  providers: readonly Provider[]
  onOpen: (booking: CalendarBooking) => void
  onFreeTime: (startsAt: string) => void
  /** It was dragged there; nothing has moved yet. */
  onDragged: (booking: CalendarBooking, startsAt: string) => void
}

const viewNames = { week: 'timeGridWeek', day: 'timeGridDay', list: 'listWeek' }

/** The grid itself, on the business's clock. */
export function BookingCalendar(props: BookingCalendarProps): ReactNode {
  const { view, date, zone, firstDay, bookings, background, providers } = props
  const { from, to } = hoursShown(bookings, zone)
  const byId = new Map<string, CalendarBooking>(bookings.map((booking) => [booking.id, booking]))
  return (
    <div className="booking-calendar">
      <FullCalendar
        key={`${view} ${date}`}
        plugins={[timeGridPlugin, listPlugin, interactionPlugin, classicTheme]}
        initialView={viewNames[view]}
        initialDate={date}
        timeZone={zone}
        locale={navigator.language}
        firstDay={firstDay}
        headerToolbar={false}
        allDaySlot={false}
        height="auto"
        borderless
        slotMinTime={`${from}:00`}
        slotMaxTime={`${to}:00`}
        slotDuration="00:30"
        snapDuration="00:15"
        slotHeaderFormat={{ hour: '2-digit', minute: '2-digit' }}
        dayHeaderFormat={{ weekday: 'short', day: 'numeric', month: 'short' }}
        nowIndicator
        events={[...background.map(backdropOf), ...bookings.map((booking) => eventOf(booking, providers))]}
        eventInteractive
        slotMinHeight={28}
        noEventsText="Nothing booked in this week"
        columnEventClass="booking-event"
        listItemEventClass="booking-line"
        listItemEventBeforeClass="booking-line-dot"
        eventContent={({ event, timeText, view: { type } }) => {
          const booking = byId.get(event.id)
          if (!booking) return timeText
          const Look = type === viewNames.list ? BookingLine : BookingEvent
          return <Look booking={booking} time={timeText} />
        }}
        backgroundEventContent={({ event }) =>
          event.title && <span className="booking-backdrop-words">{event.title}</span>
        }
        eventClick={({ event, jsEvent }) => {
          jsEvent.preventDefault()
          const booking = byId.get(event.id)
          if (booking) props.onOpen(booking)
        }}
        eventDrop={({ event, revert }) => {
          const booking = byId.get(event.id)
          const to = event.start
          // It stands where it stood until somebody has said yes.
          revert()
          if (booking && to) props.onDragged(booking, to.toISOString())
        }}
        dateClick={({ date: at }) => props.onFreeTime(at.toISOString())}
      />
    </div>
  )
}

function backdropOf({ kind, words, startsAt, endsAt }: Backdrop): EventInput {
  return {
    start: startsAt,
    end: endsAt,
    title: words,
    display: 'background',
    interactive: false,
    className: `booking-backdrop booking-${kind}`,
  }
}

function eventOf(booking: CalendarBooking, providers: readonly Provider[]): EventInput {
  const colour = colourOf(booking.providerId, providers)
  const { border } = eventState(booking.state)
  return {
    id: booking.id,
    title: booking.customerName,
    start: booking.startsAt,
    end: booking.endsAt,
    color: inBoth(colour, 'soft'),
    contrastColor: inBoth(colour, 'ink'),
    startEditable: movable.includes(booking.state),
    className: `booking-event-${border}`,
  }
}
