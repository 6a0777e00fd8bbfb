import { z } from 'zod'
import { AmountMinor } from '../core/field-schemas.ts'

/** Before the appointment, on the business's calendar: so many dates earlier at the same wall-clock time, less so many hours. */
export const Before = z.strictObject({ days: z.int().min(0).max(365), hours: z.int().min(0).max(72) })
export type Before = z.output<typeof Before>

const Deposit = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('percent'), percent: z.int().min(1).max(99) }),
  z.strictObject({ kind: z.literal('amount'), amountMinor: AmountMinor.min(1) }),
])

/** What holds for a service's bookings beside time and price. A booking keeps the terms it was made under. */
export const Terms = z.strictObject({
  version: z.literal(1),
  /** Paid to confirm; the rest is due later. Nothing here: all of it is paid to confirm. */
  deposit: Deposit.nullable().default(null),
  /** Until when a customer may cancel or move it by themselves; null means never. */
  cancelUntil: Before.nullable().default({ days: 0, hours: 0 }),
  rescheduleUntil: Before.nullable().default({ days: 0, hours: 0 }),
  /** A customer who cancels that early gets so much of what they paid back; the best that applies counts, none is nothing. */
  refunds: z
    .array(z.strictObject({ until: Before, percent: z.int().min(1).max(100) }))
    .max(6)
    .default([{ until: { days: 0, hours: 0 }, percent: 100 }]),
  /** How long the business may take to answer a request. */
  approvalHours: z.int().min(1).max(720).default(48),
  /** Minutes before the start at which the customer is reminded. */
  reminderMinutes: z.array(z.int().min(15).max(43_200)).max(5).default([1440]),
  /** Hours after the end at which they get a word of thanks; null means none. */
  followUpHours: z.int().min(1).max(720).nullable().default(null),
})
export type Terms = z.output<typeof Terms>

/** As it stands in the database; what an older row does not say is as it was then. */
export function readTerms(stored: unknown): Terms {
  return Terms.parse(stored)
}

/** As it is to stand there: refunds from the earliest cancellation on, reminders from the first on, each once. */
export function writeTerms(terms: Terms): Terms {
  const hoursBefore = ({ until }: Terms['refunds'][number]) => until.days * 24 + until.hours
  return {
    ...terms,
    refunds: terms.refunds.toSorted((a, b) => hoursBefore(b) - hoursBefore(a) || b.percent - a.percent),
    reminderMinutes: [...new Set(terms.reminderMinutes)].sort((a, b) => b - a),
  }
}
