import { z } from 'zod'
import { BookingChange } from '../booking/detail-schemas.ts'
import { BookingWithCustomer } from '../booking/schemas.ts'
import { InstantOut, line } from '../core/field-schemas.ts'
import { GivenEntry } from '../entry/schemas.ts'
import { Message } from '../message/schemas.ts'
import { Payment } from '../payment/schemas.ts'
import { TimelineEntry } from '../project/schemas.ts'

/** Everything that is kept about one customer, as one document. */
export const CustomerExport = z.strictObject({
  format: z.literal('frontdesk customer 1'),
  business: z.string(),
  customer: z.strictObject({ name: z.string(), email: z.string(), zone: z.string(), createdAt: InstantOut }),
  /** As whom the business's own server vouched for them. */
  knownAs: z.array(z.strictObject({ id: z.string(), name: z.string().nullable(), since: InstantOut })),
  bookings: z.array(BookingWithCustomer.extend({ history: z.array(BookingChange.omit({ memberName: true })) })),
  projects: z.array(
    z.strictObject({
      title: z.string(),
      state: z.enum(['pending', 'active', 'closed']),
      createdAt: InstantOut,
      payments: z.array(Payment),
      timeline: z.array(TimelineEntry),
    }),
  ),
  conversations: z.array(
    z.strictObject({
      startedAt: InstantOut,
      /** What they answered and agreed to before they wrote. */
      before: z.array(GivenEntry),
      messages: z.array(Message),
    }),
  ),
  mails: z.array(
    z.strictObject({
      kind: z.string(),
      /** An address that they typed for this one mail, as long as it waits. */
      email: z.string().nullable(),
      sentAt: InstantOut.nullable(),
      createdAt: InstantOut,
    }),
  ),
  /** What was done, by whom in what part, with nobody's words. */
  events: z.array(z.strictObject({ event: z.string(), actor: z.string(), at: InstantOut })),
})
export type CustomerExport = z.input<typeof CustomerExport>

/** The business's own name, typed, so that nobody ends it by a slip of the hand. */
export const EraseTenant = z.strictObject({ name: line(120) })
