import type { BookingState } from '@frontdesk/db/schema'
import type { MailFacts } from './mail-facts.ts'
import { type WordsOf, booked, money, what, when } from './words-of.ts'

const chooseAnother = 'Please choose another time on our web site, or write to us on the page below.'

export const bookingWords = {
  booking_confirmed: (f) => ({
    subject: `Your booking with ${f.business} is confirmed`,
    lines: ['You are booked. We look forward to seeing you.'],
    facts: [...booked(f), ...money(f)],
    action: 'Open your project',
  }),
  booking_requested: (f) => ({
    subject: `${f.business} has your request`,
    lines: ['We have your request. We look at it and write to you as soon as we have decided.'],
    facts: [...booked(f), ['Price', f.price], ['Deposit', f.deposit]],
    action: 'See your request',
  }),
  booking_declined: (f) => ({
    subject: `About your request to ${f.business}`,
    lines: ['We are sorry: we cannot take your booking at this time.', ...goesBack(f), chooseAnother],
    facts: [what(f), when(f)],
    action: 'Write to us',
  }),
  booking_proposed: (f) => ({
    subject: `${f.business} has a time for you`,
    lines: [
      f.price
        ? 'We can offer you this time. It is kept for you when you say yes, and booked once it is paid; until you say yes it is not kept for you.'
        : 'We can offer you this time. It becomes yours once you say yes; until then it is not kept for you.',
    ],
    facts: [...booked(f), ['Price', f.price], ['Deposit', f.deposit], ['Good until', f.until]],
    action: 'Look at the offer',
  }),
  booking_rescheduled: (f) => ({
    subject: `Your booking with ${f.business} has a new time`,
    lines: [
      f.actor === 'customer'
        ? 'You moved your booking. This is its new time.'
        : 'Your booking was moved. This is its new time.',
    ],
    facts: [what(f), ['New time', f.when], ['Before', f.before], ['Where', f.where], ['With', f.provider]],
    action: 'Open your project',
  }),
  booking_cancelled: (f) => ({
    subject: `Your booking with ${f.business} is cancelled`,
    lines: [whoCancelled(f), ...goesBack(f)],
    facts: [what(f), when(f), ['Goes back to you', f.back]],
    action: 'Open your project',
  }),
  booking_expired: (f) => ({
    subject: expiredSubjects[whatExpired(f.from)](f),
    lines: [expired[whatExpired(f.from)], ...goesBack(f), chooseAnother],
    facts: [what(f), when(f)],
    action: 'Write to us',
  }),
  booking_reminder: (f) => ({
    subject: `A reminder of your booking with ${f.business}`,
    lines: ['We see you soon. Should something have come up, tell us on the page below.'],
    facts: [...booked(f), ['Still to pay', f.left]],
    action: 'Open your project',
  }),
  booking_follow_up: (f) => ({
    subject: `Thank you from ${f.business}`,
    lines: [
      `Thank you for coming. We hope that ${f.service} was just what you wanted.`,
      'Is there anything else? Tell us.',
    ],
    facts: [],
    action: 'Write to us',
  }),
} satisfies Record<string, WordsOf>

function whoCancelled({ actor }: MailFacts): string {
  if (actor === 'customer' || actor === 'visitor') return 'You cancelled your booking. It does not take place.'
  if (actor === 'member' || actor === 'api_key')
    return 'We are sorry: we had to cancel your booking. It does not take place.'
  return 'Your booking is cancelled. It does not take place.'
}

function goesBack({ back, paid }: MailFacts): string[] {
  if (back) return [`${back} goes back to where it came from. We have begun that; it takes your bank up to ten days.`]
  return paid ? ['By the terms that you booked under, nothing of what you paid goes back.'] : []
}

type Expired = 'offer' | 'request' | 'payment'

function whatExpired(from: BookingState | null): Expired {
  if (from === 'proposed') return 'offer'
  return from === 'requested' ? 'request' : 'payment'
}

const expired: Record<Expired, string> = {
  offer: 'You have not said yes to our offer, and it is no longer good.',
  request: 'We are sorry: we did not answer your request in time, so it has ended.',
  payment: 'Your booking was not paid in time, so we could not keep the time for you. It is free again.',
}
const expiredSubjects: Record<Expired, (f: MailFacts) => string> = {
  offer: (f) => `The offer from ${f.business} has ended`,
  request: (f) => `Your request to ${f.business} has ended`,
  payment: (f) => `Your time with ${f.business} is free again`,
}
