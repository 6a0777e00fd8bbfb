import type { HubProject, Message, TimelineEntry } from './api/trpc.ts'
import { locale, viewerZone } from './time/locale.ts'
import { shortWhen } from './time/when.ts'

export function timelineWords({ kind, authorName }: TimelineEntry, business: string): string {
  return kind === 'note' ? `A note from ${authorName ?? business}` : events[kind](business)
}

const events: Record<Exclude<TimelineEntry['kind'], 'note'>, (business: string) => string> = {
  requested: () => 'You asked for this appointment',
  approved: (business) => `${business} accepted your request`,
  declined: (business) => `${business} could not accept your request`,
  confirmed: () => 'The appointment was confirmed',
  payment_received: () => 'Your payment arrived',
  payment_refunded: () => 'Your payment was refunded',
  expired: () => 'The reservation ran out',
  cancelled: () => 'The appointment was cancelled',
  proposed: (business) => `${business} offered you this time`,
  rescheduled: () => 'The appointment was moved',
  completed: () => 'The appointment took place',
  no_show: () => 'The appointment was missed',
  payment_disputed: () => 'Your bank asked about the payment',
  payment_failed: () => 'A payment did not go through',
}

/** The chat's own lines about the booking. */
export function bookingNews({ state, movedTo }: NonNullable<Message['booking']>, business: string): string {
  if (movedTo) return `The appointment was moved to ${shortWhen(movedTo, viewerZone, locale)}.`
  return news[state](business)
}

const news: Record<HubProject['booking']['state'], (business: string) => string> = {
  proposed: () => 'A time was suggested.',
  held: () => 'A time was reserved.',
  requested: (business) => `Your request was sent. ${business} will answer.`,
  awaiting_payment: () => 'The time is reserved and waits for your payment.',
  confirmed: () => 'The appointment was confirmed.',
  completed: () => 'The appointment took place.',
  no_show: () => 'The appointment was missed.',
  declined: (business) => `${business} could not accept the request.`,
  cancelled: () => 'The appointment was cancelled.',
  expired: () => 'The reservation ran out.',
}
