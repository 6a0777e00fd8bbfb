import type { SlotVerdict } from '../../../api/types.ts'

type Reason = SlotVerdict['soft'][number]

/** What speaks against a time, as the staff would say it. */
export const conflictWords: Record<Reason, string> = {
  busy: 'Somebody else is booked then, or the time before and after it is kept free.',
  group_full: 'Every seat is taken.',
  outside_hours: 'It is outside the opening hours.',
  holiday: 'It is a holiday.',
  time_off: 'It falls into time off.',
  off_grid: 'Customers are offered other minutes than these.',
  outside_busy: 'Another calendar says that this time is busy.',
  too_soon: 'It is sooner than your notice allows, or in the past.',
  beyond_horizon: 'It is further ahead than customers can book.',
  day_full: 'That day has as many of these as you allow.',
  week_full: 'That week has as many of these as you allow.',
}
