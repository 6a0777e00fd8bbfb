import { hardReasons, refusalReasons } from '@frontdesk/scheduling/types'
import { z } from 'zod'
import { AmountMinor, InstantIn, InstantOut, Money, Nonce, text } from '../core/field-schemas.ts'
import { idIn, idOut } from '../core/id-schema.ts'
import { ById, NewBooking, SlotsOfOwn } from './schemas.ts'

const What = NewBooking.omit({ nonce: true, name: true, email: true, zone: true, note: true, answers: true })

/** Whether a time is good, for a new booking or, with its id, for one that is to be moved there. */
export const SlotQuestion = What.extend({
  bookingId: idIn('booking').optional(),
  /** Instead of what the service costs. */
  priceMinor: AmountMinor.optional(),
})

const Reasons = {
  /** What nobody may book over. */
  hard: z.array(z.enum(hardReasons)),
  /** What the staff may. */
  soft: z.array(z.enum(refusalReasons)),
}
/** What a customer is told of it who is to say yes: the deposit is due at once, `goodUntil` is how long they have. */
export const OfferToCustomer = z.strictObject({
  endsAt: InstantOut,
  location: z.string(),
  price: Money,
  deposit: Money.nullable(),
  goodUntil: InstantOut,
  cancelUntil: InstantOut.nullable(),
  rescheduleUntil: InstantOut.nullable(),
})

/** For everybody who could give it, and in short for whoever it would be: the one with the least against it. */
export const SlotVerdict = z.strictObject({
  ...Reasons,
  providers: z.array(z.strictObject({ id: idOut('provider'), name: z.string(), ...Reasons })),
  /** Null for a booking that is moved: what was agreed stays. */
  offer: OfferToCustomer.nullable(),
})

/** Somebody who is known already, or somebody new. */
const Whom = {
  customerId: idIn('customer').optional(),
  name: NewBooking.shape.name.optional(),
  email: NewBooking.shape.email.optional(),
  zone: NewBooking.shape.zone.optional(),
}

export const CreateBooking = z
  .strictObject({
    ...NewBooking.shape,
    ...Whom,
    /** Over soft reasons only. */
    override: z.boolean().default(false),
    /** `ask`: what it costs is asked for by mail, and it is confirmed by the money. `none`: it is confirmed at once. */
    payment: z.enum(['ask', 'none']),
  })
  .superRefine((wish, ctx) => {
    if (wish.customerId !== undefined) return
    for (const field of ['name', 'email', 'zone'] as const) {
      if (wish[field] !== undefined) continue
      ctx.addIssue({ code: 'invalid_type', expected: 'string', path: [field], input: undefined })
    }
  })
export type CreateBooking = z.output<typeof CreateBooking>

/** To whoever a conversation or a project is with, or to a customer; named in several ways, it is one and the same. */
export const ProposeBooking = What.extend({
  nonce: Nonce,
  note: NewBooking.shape.note,
  conversationId: idIn('conversation').optional(),
  projectId: idIn('project').optional(),
  customerId: idIn('customer').optional(),
  override: z.boolean().default(false),
  /** Instead of what the service costs. */
  priceMinor: AmountMinor.optional(),
}).refine(({ conversationId, projectId, customerId }) => conversationId ?? projectId ?? customerId, {
  path: ['customerId'],
})
export type ProposeBooking = z.output<typeof ProposeBooking>

/** When a booking could be moved to; `providerId` left out means whoever gives it. At most 62 days at once. */
export const SlotsOfBooking = z
  .strictObject({ ...ById.shape, ...SlotsOfOwn.shape, providerId: idIn('provider').optional() })
  .refine(({ from, to }) => to.getTime() - from.getTime() <= 62 * 86_400_000, { path: ['to'] })

export const RescheduleBooking = ById.extend({
  nonce: Nonce,
  startsAt: InstantIn,
  providerId: idIn('provider').optional(),
  override: z.boolean().default(false),
})
export type RescheduleBooking = z.output<typeof RescheduleBooking>

export const CancelBooking = ById.extend({
  refund: z.enum(['policy', 'full', 'none']),
  /** Said to the customer in their thread. */
  message: text(2000).min(1).optional(),
})
export type CancelBooking = z.output<typeof CancelBooking>
