import { z } from 'zod'
import { idIn, idOut } from '../core/id-schema.ts'
import { Answered, Booking, BookingWithCustomer } from '../booking/schemas.ts'
import { InstantOut, Nonce, text } from '../core/field-schemas.ts'
import { Payment } from '../payment/schemas.ts'

export const TimelineEntry = z.strictObject({
  id: idOut('timeline_entry'),
  kind: z.enum([
    'requested',
    'approved',
    'declined',
    'confirmed',
    'payment_received',
    'payment_refunded',
    'expired',
    'cancelled',
    'proposed',
    'rescheduled',
    'completed',
    'no_show',
    'payment_disputed',
    'payment_failed',
    'note',
  ]),
  note: z.string().nullable(),
  authorName: z.string().nullable(),
  at: InstantOut,
})

/** The customer's one page. */
export const HubProject = z.strictObject({
  title: z.string(),
  state: z.enum(['pending', 'active', 'closed']),
  business: z.strictObject({ name: z.string(), zone: z.string(), address: z.string(), accentColor: z.string() }),
  customerName: z.string(),
  booking: Booking,
  /** Their own, to what was asked when it was booked. */
  answers: z.array(Answered),
  payments: z.array(Payment),
  timeline: z.array(TimelineEntry),
})

export const ProjectById = z.strictObject({ projectId: idIn('project') })
export const ListProjects = z.strictObject({
  cursor: z.string().max(200).optional(),
  limit: z.int().min(1).max(50).optional(),
})
export const ProjectSummary = z.strictObject({
  id: idOut('project'),
  title: z.string(),
  state: z.enum(['pending', 'active', 'closed']),
  customerName: z.string(),
  bookingState: Booking.shape.state,
  startsAt: InstantOut,
  createdAt: InstantOut,
})
export const ProjectPage = z.strictObject({ projects: z.array(ProjectSummary), nextCursor: z.string().nullable() })

/** The same project as the staff see it. */
export const MemberProject = z.strictObject({
  id: idOut('project'),
  title: z.string(),
  state: z.enum(['pending', 'active', 'closed']),
  booking: BookingWithCustomer,
  payments: z.array(Payment),
  timeline: z.array(TimelineEntry),
  conversationId: idOut('conversation'),
})
export const NewTimelineNote = z.strictObject({ projectId: idIn('project'), nonce: Nonce, note: text(2000).min(1) })
