import type { ProjectId } from '@frontdesk/db/ids'
import type { z } from 'zod'
import { appointmentOf, bookingCalendar } from '../calendar/booking-calendar.ts'
import { calendarLinks } from '../calendar/calendar-links.ts'
import { ApiError } from '../core/api-error.ts'
import type { Entrance } from '../core/entrance.ts'
import type { CalendarFile } from '../hub/schemas.ts'
import { findHubProject } from './queries.ts'

/** The appointment for the customer's calendar, as a file and as links to the pages of those who keep calendars. */
export async function calendarFile(entrance: Entrance<ProjectId>): Promise<z.input<typeof CalendarFile>> {
  const row = await entrance.get(({ db, tenantId, subjectId }) => findHubProject(db, tenantId, subjectId))
  if (!['confirmed', 'completed'].includes(row.state)) throw new ApiError('wrong_state')
  return {
    fileName: 'appointment.ics',
    content: bookingCalendar(row, 'publish'),
    links: calendarLinks(appointmentOf(row)),
  }
}
