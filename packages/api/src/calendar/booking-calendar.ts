import type { BookingId } from '@frontdesk/db/ids'
import { decodeId, encodeId } from '../core/id-schema.ts'
import { type CalendarEvent, type Mailbox, writeCalendar } from './write-calendar.ts'

export type CalendarBooking = {
  id: BookingId
  sequence: number
  updated_at: Date
  starts_at: Date
  ends_at: Date
  service_name: string
  location: string
  business_name: string
  business_zone: string
  business_address: string
}

/** A file to be fetched, or what goes by mail, which has to name who invites whom. */
export type CalendarPurpose = 'publish' | { method: 'request' | 'cancel'; organizer: Mailbox; attendee: Mailbox }

/**
 * The appointment for the customer's calendar. The same booking keeps its UID and counts its sequence up, so a later file
 * replaces an earlier one, and a cancellation takes it out.
 */
export function bookingCalendar(row: CalendarBooking, purpose: CalendarPurpose): string {
  const { method, ...people } = purpose === 'publish' ? { method: purpose } : purpose
  return writeCalendar(method, [
    {
      uid: bookingUid(row.id),
      // Nothing comes after a cancellation; it has to be newer than whatever was sent last.
      sequence: row.sequence + (method === 'cancel' ? 1 : 0),
      changedAt: row.updated_at,
      status: method === 'cancel' ? 'cancelled' : 'confirmed',
      ...appointmentOf(row),
      ...people,
    },
  ])
}

const uidDomain = '@frontdesk'

export function bookingUid(id: BookingId): string {
  return `${encodeId('booking', id)}${uidDomain}`
}

/** The id that it would be of; whose booking that is, if anybody's, is another question. */
export function bookingOfUid(unverified: string): BookingId {
  return decodeId('booking', unverified.slice(0, -uidDomain.length))
}

/** What the customer reads, wherever it is shown. */
export function appointmentOf(
  row: Omit<CalendarBooking, 'id' | 'sequence' | 'updated_at'>,
): Pick<CalendarEvent, 'startsAt' | 'endsAt' | 'zone' | 'summary' | 'location'> {
  return {
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    zone: row.business_zone,
    summary: `${row.service_name} · ${row.business_name}`,
    location: row.location || row.business_address,
  }
}
