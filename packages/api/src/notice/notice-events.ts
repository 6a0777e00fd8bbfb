import type { NoticeEvent } from '@frontdesk/db/schema'

/** What a channel can be told of. Closed; `test` is what the button sends. */
export const noticeEvents = [
  'booking_requested',
  'booking_confirmed',
  'booking_rescheduled',
  'booking_cancelled',
  'proposal_answered',
  'payment_received',
  'payment_failed',
  'payment_disputed',
] as const satisfies readonly NoticeEvent[]
export type ToldEvent = (typeof noticeEvents)[number]

/** More would be a mailing list. */
export const mostChannels = 10
