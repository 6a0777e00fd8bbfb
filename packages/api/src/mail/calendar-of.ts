import { bookingCalendar } from '../calendar/booking-calendar.ts'
import type { MailKind } from '@frontdesk/db/schema'
import type { OutgoingMail } from './mail-transport.ts'
import type { MailRow } from './queries.ts'

type Between = { organizer: string; attendee: { name: string; email: string } }

const adding: readonly MailKind[] = ['booking_confirmed', 'booking_rescheduled']

/**
 * What the customer's calendar takes in, or out. It is the booking as it stands when the mail leaves: should the mail be
 * late, the calendar is right at once, and what is called off by then gets in nowhere.
 */
export function calendarOf(row: MailRow, { organizer, attendee }: Between): OutgoingMail['calendar'] {
  const isOff = row.kind === 'booking_cancelled' && row.from_state === 'confirmed'
  const isOn = adding.includes(row.kind) && row.state === 'confirmed'
  if (!isOff && !isOn) return undefined
  const method = isOff ? 'cancel' : 'request'
  const people = { organizer: { name: row.business_name, email: organizer }, attendee }
  return { method, content: bookingCalendar({ ...row, id: row.booking_id }, { method, ...people }) }
}
