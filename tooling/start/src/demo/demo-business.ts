import type { Terms } from '@frontdesk/api/booking/terms'
import type { QuestionKind } from '@frontdesk/db/schema'
import type { z } from 'zod'

/** A made-up business with a past, so that every page shows life on first sight. */
export type DemoBusiness = {
  key: 'lisbon' | 'chicago'
  name: string
  zone: string
  currency: string
  address: string
  greeting: string
  accentColor: string
  stripeAccountId: string
  /** Whose holidays it keeps. */
  holidays: string
  member: { email: string; name: string }
  providers: DemoProvider[]
  services: DemoService[]
  bookings: DemoBooking[]
  /** Whole days, counted from today. */
  timeOff: DemoTimeOff[]
  chats: DemoChat[]
}

export type DemoProvider = { name: string; hours: { weekdays: number[]; from: number; to: number }[] }

export type DemoService = {
  name: string
  description: string
  location: string
  minutes: number
  interval: number
  buffer: number
  priceMinor: number
  needsApproval?: boolean
  category?: string
  /** More than one is a group. */
  seats?: number
  maxPerWeek?: number
  terms?: Omit<z.input<typeof Terms>, 'version'>
  addons?: { name: string; minutes: number; priceMinor: number }[]
  questions?: { kind: QuestionKind; label: string; choices?: string[]; required?: boolean }[]
  providers: string[]
}

/** `day` counts from today; `at` is minutes after midnight in the business's zone. */
export type DemoBooking = {
  service: string
  provider: string
  customer: { name: string; email: string; zone: string }
  day: number
  at: number
  state: 'confirmed' | 'completed' | 'requested' | 'cancelled'
  note?: string
  notes?: string[]
  chat?: DemoLine[]
}

export type DemoTimeOff = { provider: string; day: number; days: number }
export type DemoLine = { by: 'person' | 'member'; text: string; minutesAgo: number }
export type DemoChat = { lines: DemoLine[]; closed?: boolean; unread?: boolean }

export const hours = (time: number) => time * 60
