import type { CalendarSource } from '../../api/types.ts'

type Problem = NonNullable<CalendarSource['problem']>

/** What is wrong with a calendar elsewhere, and what to do about it. */
export const problemWords: Record<Problem, string> = {
  bad_address:
    'This is no address on the internet that begins with https://. Copy it once more from the other calendar.',
  unreachable: 'The other calendar cannot be reached right now.',
  untrusted: 'The other calendar’s certificate is not good, so nobody can tell whose it is.',
  too_slow: 'The other calendar takes too long to answer.',
  redirected: 'The address only leads on to another one. Add that one instead.',
  too_large: 'The calendar is too large, or repeats something too often. Share a smaller one.',
  too_many:
    'Together with the other calendars it has more busy times than can be kept: 5,000 for one person, 25,000 for everybody. Share a smaller one, or remove another.',
  unreadable: 'What stands there is no calendar. Look for an address that ends in .ics.',
  refused: 'The other calendar does not give it out. Perhaps its address was changed or its sharing stopped.',
}
