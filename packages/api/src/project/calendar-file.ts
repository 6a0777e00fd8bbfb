import type { ProjectId } from '@frontdesk/db/ids'
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import type { z } from 'zod'
import { ApiError } from '../core/api-error.ts'
import type { Entrance } from '../core/entrance.ts'
import { encodeId } from '../core/id-schema.ts'
import type { CalendarFile } from '../hub/schemas.ts'
import { findHubProject } from './queries.ts'

/** The appointment for the customer's calendar. The same booking keeps its UID, so a later file replaces an earlier one. */
export async function calendarFile(entrance: Entrance<ProjectId>): Promise<z.input<typeof CalendarFile>> {
  const row = await entrance.get(({ db, tenantId, subjectId }) => findHubProject(db, tenantId, subjectId))
  if (!['confirmed', 'completed'].includes(row.state)) throw new ApiError('wrong_state')
  const calendar = ical({
    name: row.business_name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: '//Frontdesk//Booking//EN',
  })
  calendar.createEvent({
    id: `${encodeId('booking', row.id)}@frontdesk`,
    sequence: row.sequence,
    status: ICalEventStatus.CONFIRMED,
    stamp: row.updated_at,
    start: row.starts_at,
    end: row.ends_at,
    summary: `${row.service_name} · ${row.business_name}`,
    location: row.location || row.business_address,
  })
  return { fileName: 'appointment.ics', content: calendar.toString() }
}
