import { waitWords } from '@frontdesk/ui/wait-words'
import type { Problem } from './api/problem-of.ts'
import type { Status } from './hub/status-of.ts'

/** Everything this app says. It speaks for the business, to a customer who has paid or is about to. */

interface Said {
  title: string
  text: string
}

export interface BookingFacts {
  business: string
  /** Undefined where the booking costs nothing. */
  price: string | undefined
  /** Until when the time is kept; undefined where nobody said. */
  until: string | undefined
}

export function statusWords(status: Status, { business, price, until }: BookingFacts): Said {
  switch (status) {
    case 'offered':
      return {
        title: `${business} offers you this time`,
        text: `${price ? 'It is kept for you when you say yes, and booked once it is paid.' : 'It is booked when you say yes.'} ${until ? `The offer is good until ${until}; until` : 'Until'} then others can still take the time.`,
      }
    case 'held':
      return {
        title: 'This time is being held for you',
        text: `${until ? `We keep it until ${until}. ` : ''}Confirm it in the chat where you chose it, and it is yours.`,
      }
    case 'requested':
      return {
        title: `${business} will answer`,
        text: `Your request has arrived and the time is reserved for you meanwhile. You will get an e-mail as soon as there is an answer${
          until ? `, at the latest at ${until}` : ''
        }.${price ? ' There is nothing to pay until then.' : ''}`,
      }
    case 'to_pay':
      return {
        title: 'One step left: the payment',
        text: until
          ? `The time is reserved for you until ${until}. Without a payment by then it becomes free again.`
          : 'The time is reserved for you. It is confirmed as soon as your payment has arrived.',
      }
    case 'pay_again':
      return {
        title: 'The payment did not go through',
        text: `You were not charged. ${
          until ? `The time is still reserved for you until ${until}: ` : 'The time is still reserved for you: '
        }try again, or pay in another way.`,
      }
    case 'bank_processing':
      return bankProcessing
    case 'confirmed':
      return {
        title: 'Your appointment is confirmed',
        text: `${business} is looking forward to seeing you.`,
      }
    case 'over':
      return {
        title: 'This appointment is over',
        text: `Thank you for coming. If there is anything left to say, ${business} reads your messages here.`,
      }
    case 'missed':
      return {
        title: 'It seems you could not make it',
        text: `${business} noted that this appointment was missed. If that is not right, or to find another time, write a message here.`,
      }
    case 'declined':
      return {
        title: `${business} could not accept this request`,
        text: 'The time you asked for is not possible.',
      }
    case 'cancelled':
      return { title: 'This appointment was cancelled', text: 'It will not take place.' }
    case 'payment_failed':
      return {
        title: 'The payment did not go through',
        text: 'Your bank did not let it pass, so the time could not be kept for you.',
      }
    case 'expired':
      return {
        title: 'This time is no longer reserved',
        text: price
          ? 'It was not paid in time, so it has become free again.'
          : 'It was not confirmed in time, so it has become free again.',
      }
  }
}

const bankProcessing: Said = {
  title: 'Your bank is still processing the payment',
  text: 'Your bank confirms within days, and your time is kept meanwhile. There is nothing you need to do: the moment the money arrives, the appointment is confirmed and you get an e-mail.',
}

export function bookAgainWords(business: string): string {
  return `To book another time, write to ${business} here or use the chat on their website.`
}

export const pay = {
  now: (amount: string) => `Pay ${amount}`,
  again: (amount: string) => `Try again: pay ${amount}`,
  safe: 'You pay on the secure page of Stripe. Card details never reach this site.',
  leaving: {
    title: 'Taking you to the secure payment page…',
    text: 'This takes a moment. Please keep this page open.',
  },
  nothingDue: {
    title: 'There is nothing to pay right now',
    text: 'It may be paid already, or the time is no longer reserved. Your booking page shows where things stand.',
  },
  seeBooking: 'See your booking',
}

export const afterPayment = {
  checking: {
    title: 'Checking your payment…',
    text: 'We are waiting for the word from the payment service. This usually takes a few seconds.',
  },
  late: {
    title: 'This takes longer than usual',
    text: 'Your payment has not been reported to us yet. You can close this page: as soon as it arrives, the appointment is confirmed and you get an e-mail.',
  },
  bank: bankProcessing,
  /** Of what was booked with a deposit. */
  restAtBank: {
    title: bankProcessing.title,
    text: 'Your appointment is confirmed already. Your bank confirms the rest within days, and there is nothing you need to do.',
  },
  again: {
    title: 'The payment was not completed',
    text: 'You were not charged, and the time is still reserved for you. Try again, or pay in another way.',
  },
  payAgain: 'Pay again',
  thanks: (name: string) => `Thank you, ${name}!`,
  thanksText: 'Your payment has arrived, and a confirmation is on its way to your e-mail address.',
}

export function countdownWords(days: number): string | undefined {
  if (days < 0) return undefined
  if (days === 0) return 'Today'
  return days === 1 ? 'Tomorrow' : `In ${days} days`
}

export const hub = {
  hello: (name: string) => `Hello ${name},`,
  details: 'Your appointment',
  when: 'When',
  yourTime: (zone: string) => `Your time: ${zone}`,
  atBusiness: (business: string) => `For ${business}`,
  where: 'Where',
  with: 'With',
  price: 'Price',
  answers: 'What you told us',
  free: 'Free',
  people: (count: number) => `${count} people`,
  nowAndLater: (now: string, later: string) => `${now} to book, ${later} later`,
  paidAndLater: (paid: string, later: string) => `${paid} paid, ${later} later`,
  payments: 'Payments',
  noPayments: 'Nothing has been paid yet.',
  history: 'What happened so far',
  noHistory: 'Nothing yet. Every step of your booking will appear here.',
  addToCalendar: 'Add to calendar',
  calendarText: 'Each opens in a new tab; the file is for every other calendar.',
  calendars: { google: 'Google Calendar', outlook: 'Outlook.com', office365: 'Outlook for work or school' },
  calendarFile: 'Calendar file (Apple and others)',
  calendarFailed: 'That did not work. Please try again.',
  privacy: 'This page is private to you. On a shared device, sign out when you are done.',
  signOut: 'Sign out of this page',
  signOutFailed: 'You are still signed in. Please try again.',
  loading: 'Loading your booking',
}

export const chat = {
  title: 'Messages',
  with: (business: string) => `Write to ${business} directly. Answers appear here.`,
  log: (business: string) => `Messages with ${business}`,
  empty: {
    title: 'Any questions?',
    text: (business: string) => `Ask away: ${business} reads your messages here.`,
  },
  field: 'Your message',
  placeholder: (business: string) => `Write to ${business}`,
  unread: (count: number) => (count === 1 ? '1 new message' : `${count} new messages`),
  open: 'Messages',
  read: 'Read',
  delivered: 'Delivered',
  waiting: 'Not connected. Your messages wait and go out once, when the connection is back.',
}

export const offline = 'You are offline. What you see may not be the latest; it updates by itself when you are back.'

export const retry = 'Try again'
export const reference = 'Reference'

/** Words for the codes of the API. */
export function problemWords({ code, waitSeconds }: Pick<Problem, 'code' | 'waitSeconds'>): Said {
  if (code === 'slow_down') return slowDown(waitSeconds)
  return problems[code] ?? general
}

const slowDown = (waitSeconds: number | undefined): Said => ({
  title: 'That was a lot in a short time',
  text: `Please wait ${waitWords(waitSeconds)}, then try again.`,
})

const general: Said = {
  title: 'Something went wrong on our side',
  text: 'Your booking is safe. Please try again in a moment.',
}

const problems: Record<string, Said | undefined> = {
  offline: {
    title: 'You seem to be offline',
    text: 'Check your connection, then try again. Your booking is safe.',
  },
  unreachable: {
    title: 'We cannot be reached at the moment',
    text: 'Your booking is safe. Please try again in a moment.',
  },
  unavailable: {
    title: 'This is not available right now',
    text: 'You were not charged. Please try again in a few minutes.',
  },
  unauthenticated: {
    title: 'You are signed out of this page',
    text: 'Your booking is safe. To come back, follow the link in any e-mail about it.',
  },
  too_large: { title: 'That was too long', text: 'Please send it in shorter pieces.' },
  invalid: { title: 'That could not be sent', text: 'Please change it a little and try again.' },
  slot_taken: {
    title: 'That time has just gone',
    text: 'Somebody was faster. Please choose another time.',
  },
  changed: {
    title: 'Something has changed meanwhile',
    text: 'Nothing was booked. Reload the page to see what is offered now.',
  },
  too_late: {
    title: 'It is too late to do this here',
    text: 'Please write a message below, and we will see what is possible.',
  },
  wrong_state: {
    title: 'This is no longer possible',
    text: 'Your booking has moved on. Reload the page to see where it stands.',
  },
  too_many_open: {
    title: 'Several bookings still wait',
    text: 'Please finish or give up one of them first.',
  },
  payments_off: { title: 'Paying is not possible now', text: 'Please write to the business in the chat below.' },
}
