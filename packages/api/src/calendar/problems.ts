import type { CalendarProblem } from '@frontdesk/db/schema'

/** Why a calendar could not be read. */
export const calendarProblems = [
  'bad_address',
  'unreachable',
  'untrusted',
  'too_slow',
  'redirected',
  'too_large',
  'unreadable',
  'refused',
] as const satisfies CalendarProblem[]
