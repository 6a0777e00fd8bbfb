/*
 * What goes over the wire, in plain types of this package's own: nothing of the server is needed to read them.
 * types.test-d.ts proves that they are exactly what the server's schemas infer, so the two cannot drift apart.
 */

/** ISO 8601. Answers are always UTC with milliseconds (`2026-03-12T10:00:00.000Z`); what you send may carry any offset. */
export type Instant = string

/** An IANA time zone, e.g. `Europe/Lisbon`. */
export type Zone = string

/**
 * `amountMinor` is in the currency's minor unit as Stripe counts it: 18000 EUR is 180.00 €, 18000 JPY 18,000 ¥, 18000 HUF 180 Ft,
 * whatever `Intl` has for digits (https://docs.stripe.com/currencies). `currency` is ISO 4217, upper case.
 */
export type Money = { amountMinor: number; currency: string }

export type ServiceId = `svc_${string}`
export type ProviderId = `prv_${string}`
export type BookingId = `bkg_${string}`
export type CustomerId = `cus_${string}`
export type ProjectId = `prj_${string}`
export type AddonId = `add_${string}`
export type QuestionId = `qst_${string}`

/**
 * Before an appointment, on the business's calendar: so many dates earlier at the same time of day, less so many hours.
 * Nothing of both is the start itself.
 */
export type Before = { days: number; hours: number }

/** Something that can be booked, as your customers see it. */
export type OfferedService = {
  id: ServiceId
  name: string
  description: string
  location: string
  /** What the business groups its services by; an empty text is none. */
  category: string
  durationMinutes: number
  /** Zero is free. */
  price: Money
  /** What is paid to confirm, where that is not the whole price; null where it is, and where nothing is to be paid. */
  deposit: Money | null
  /** A booking of it waits as `requested` until a member of staff approves it. */
  needsApproval: boolean
  /** More than one: it is a group, and so many can book the same start. */
  seats: number
  /** Who offers it. */
  providers: { id: ProviderId; name: string }[]
  /** What can be taken with it, for `price` and `extraMinutes` more. */
  addons: { id: AddonId; name: string; extraMinutes: number; price: Money }[]
  /** What the business wants to know with a booking. */
  questions: Question[]
  /** Until when customers cancel, and move it to another time, by themselves; null means never. */
  cancelUntil: Before | null
  rescheduleUntil: Before | null
  /**
   * Who cancels no later than `until` gets so much of what they paid back. The earliest comes first; after the last, nothing.
   * What a customer has lost so, they do not win back by moving the booking.
   */
  refunds: { until: Before; percent: number }[]
}

export type Question = {
  id: QuestionId
  /** A line, several lines, one of the `choices`, or `yes` or `no`. */
  kind: 'text' | 'long_text' | 'choice' | 'yes_no'
  label: string
  /** Empty unless it is a choice. */
  choices: string[]
  required: boolean
}

export type OfferedServices = {
  services: OfferedService[]
  /** The zone the business keeps its hours in. */
  businessZone: Zone
}

/** Asks for the free times of one service. */
export type SlotQuestion = {
  serviceId: string
  /** Left out: whoever is free. */
  providerId?: string | undefined
  /** Inclusive. */
  from: Instant
  /** Exclusive, at most 62 days after `from`. */
  to: Instant
  /** What is taken with it, and makes it longer. */
  addonIds?: string[] | undefined
  /** How many seats are needed at once, of a group. Left out: one. */
  seats?: number | undefined
}

export type Slots = {
  /**
   * Every instant the service can start at, in order, who is free then, and, of a group, how many seats can still be taken
   * at once (null where an appointment is nobody else's).
   */
  slots: { startsAt: Instant; providerIds: ProviderId[]; seatsLeft: number | null }[]
}

/**
 * - `proposed`, `held`: offered to a visitor who has not confirmed yet
 * - `requested`: confirmed by the customer, waits for the approval of the business
 * - `awaiting_payment`: the slot is kept until `heldUntil`, unless it is paid before
 * - `confirmed`: it takes place
 * - `completed`, `no_show`: it took place, or the customer did not come
 * - `cancelled`, `declined`, `expired`: it does not take place; the slot is free again
 */
export type BookingState =
  | 'proposed'
  | 'held'
  | 'requested'
  | 'awaiting_payment'
  | 'confirmed'
  | 'completed'
  | 'no_show'
  | 'cancelled'
  | 'declined'
  | 'expired'

export type Booking = {
  id: BookingId
  state: BookingState
  serviceId: ServiceId
  serviceName: string
  providerName: string
  location: string
  startsAt: Instant
  endsAt: Instant
  /** The zone the appointment happens in. */
  businessZone: Zone
  price: Money
  needsApproval: boolean
  /** Until when the slot is kept without a confirmation or a payment; null once nothing is waited for. */
  heldUntil: Instant | null
  /** How many come. */
  seats: number
  /** What was taken with it, at the price of that day. */
  addons: { name: string; extraMinutes: number; price: Money }[]
  /** What confirms it; null where that is the whole price. */
  deposit: Money | null
  /** What has arrived and has not gone back. */
  paid: Money
  /** What is to be paid now, to confirm it. */
  due: Money
  /** What is left to be paid later. */
  balance: Money
  payment: 'none' | 'open' | 'processing' | 'paid' | 'partly_refunded' | 'refunded'
  /** Until when the customer may call it off or move it by themselves; null means never. Your server always may. */
  cancelUntil: Instant | null
  rescheduleUntil: Instant | null
  /** Who calls it off until then gets so much of what they paid back, the earliest first; after the last of them nothing. */
  refunds: { until: Instant; percent: number }[]
  /** What goes back by the terms if it is called off at this moment. */
  refundIfCancelled: Money
  customerId: CustomerId
  customerName: string
  customerEmail: string
  /** The zone the customer was in when booking: what to write their times in. */
  customerZone: Zone
  providerId: ProviderId
  /** What the business asked, and what the customer answered. */
  answers: { label: string; answer: string }[]
  /** Higher with every change, as in its calendar file. */
  sequence: number
  /** What the customer wrote with the booking. */
  note: string | null
  /** Where it was made: in the chat widget, by this client, or by a member of staff. */
  origin: 'widget' | 'api' | 'member'
  /** The project that it turned into when the customer confirmed it. */
  projectId: ProjectId | null
  createdAt: Instant
}

export type NewBooking = {
  /**
   * Names this wish among all that your key ever has: 8 to 64 of `A-Z a-z 0-9 _ -`. Sent again with the same nonce, it is
   * the same booking, whatever else the input says. Your own order's id is ideal; `crypto.randomUUID()` will do.
   */
  nonce: string
  serviceId: string
  /** Left out: whoever is free and has least to do. */
  providerId?: string | undefined
  /** One of the instants that `slots.list` gave. */
  startsAt: Instant
  /** The customer's: one line, at most 120 characters. */
  name: string
  /** Where the customer gets the confirmation, or the request to pay. */
  email: string
  /** The customer's zone: their mails show times in it. */
  zone: Zone
  /** At most 1000 characters. */
  note?: string | undefined
  /** What is taken with it: of the service's `addons`. */
  addonIds?: string[] | undefined
  /**
   * To the service's `questions`: of a choice one of its own, of a yes or no `yes` or `no`. One that is required and left out
   * is `invalid`, and so is a wrong one: the field's path is `answers` and the question's id.
   */
  answers?: { questionId: string; answer: string }[] | undefined
  /** How many come, 1 to 20, where a start is for several. Left out: one. */
  seats?: number | undefined
}

export type RescheduleBooking = {
  bookingId: string
  /** Names this change: sent again with the same nonce it changes nothing more. Made like the one of a new booking. */
  nonce: string
  /** One of the instants that `slots.list` gave. */
  startsAt: Instant
  /** Left out: the same as before where they are free, otherwise whoever is. */
  providerId?: string | undefined
}

export type CancelBooking = {
  bookingId: string
  /** What of the money goes back: by the terms (left out, it is this), all of it, or none. */
  refund?: 'policy' | 'full' | 'none' | undefined
}

export type ListBookings = {
  /** `upcoming` begins with the next one, `past` with the latest. */
  when: 'upcoming' | 'past'
  /** The `nextCursor` of the page before. */
  cursor?: string | undefined
  /** 1 to 50 a page; 25 when left out. */
  limit?: number | undefined
}

/** `nextCursor` is null on the last page. */
export type BookingPage = { bookings: Booking[]; nextCursor: string | null }

/** `email` is '' for somebody whom your server vouched for, or who wrote in the chat, without one. */
export type Customer = { id: CustomerId; name: string; email: string; zone: Zone; createdAt: Instant }

export type ListCustomers = {
  /** The `nextCursor` of the page before. */
  cursor?: string | undefined
  /** 1 to 50 a page; 25 when left out. */
  limit?: number | undefined
}

/** `nextCursor` is null on the last page. */
export type CustomerPage = { customers: Customer[]; nextCursor: string | null }
