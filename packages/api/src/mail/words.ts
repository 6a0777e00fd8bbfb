import type { MailKind } from '@frontdesk/db/schema'

export type MailFacts = {
  name: string
  business: string
  service: string
  /** With the zone named. */
  when: string
  where: string
  price: string
  payUntil: string | undefined
}
type Words = { subject: string; lines: string[]; action: string }

/** One mail, one thing to say, one thing to do. */
export const mailWords: Record<MailKind, (facts: MailFacts) => Words> = {
  booking_confirmed: (f) => ({
    subject: `Your booking with ${f.business} is confirmed`,
    lines: [
      `Your ${f.service} is booked.`,
      f.when,
      f.where,
      'On your project page you find the details, the calendar file and a chat with us.',
    ],
    action: 'Open your project',
  }),
  booking_requested: (f) => ({
    subject: `${f.business} has your request`,
    lines: [
      `We have your request for ${f.service}.`,
      f.when,
      'We look at it and write to you as soon as we have decided.',
    ],
    action: 'See your request',
  }),
  booking_declined: (f) => ({
    subject: `About your request to ${f.business}`,
    lines: [
      `We are sorry: we cannot take your ${f.service} at this time.`,
      f.when,
      'Please choose another time, or write to us on the page below.',
    ],
    action: 'Write to us',
  }),
  booking_proposed: (f) => ({
    subject: `${f.business} has a time for you`,
    lines: [`We can offer you ${f.service} at this time:`, f.when, f.where, 'It becomes yours once you say yes.'],
    action: 'Look at the offer',
  }),
  booking_rescheduled: (f) => ({
    subject: `Your booking with ${f.business} has a new time`,
    lines: [`Your ${f.service} was moved. It now takes place:`, f.when, f.where],
    action: 'Open your project',
  }),
  booking_cancelled: (f) => ({
    subject: `Your booking with ${f.business} is cancelled`,
    lines: [`Your ${f.service} does not take place:`, f.when, 'You can choose another time on our web site.'],
    action: 'Open your project',
  }),
  booking_expired: (f) => ({
    subject: `Your time with ${f.business} is free again`,
    lines: [
      `We could not keep your ${f.service} any longer:`,
      f.when,
      'Please choose another time on our web site, or write to us on the page below.',
    ],
    action: 'Write to us',
  }),
  booking_reminder: (f) => ({
    subject: `A reminder of your booking with ${f.business}`,
    lines: [`Your ${f.service} is soon:`, f.when, f.where],
    action: 'Open your project',
  }),
  booking_follow_up: (f) => ({
    subject: `Thank you from ${f.business}`,
    lines: [`Thank you for coming. We hope your ${f.service} was just what you wanted.`],
    action: 'Write to us',
  }),
  payment_received: (f) => ({
    subject: `${f.business} has your payment`,
    lines: [`Your payment for ${f.service} has arrived. Thank you.`, f.when],
    action: 'Open your project',
  }),
  payment_due: (f) => ({
    subject: `Please pay for your booking with ${f.business}`,
    lines: [
      `Your ${f.service} is reserved.`,
      f.when,
      `To confirm it, please pay ${f.price}${f.payUntil ? ` until ${f.payUntil}` : ''}.`,
    ],
    action: 'Pay and confirm',
  }),
  payment_refunded: (f) => ({
    subject: `Your payment to ${f.business} goes back to you`,
    lines: [
      `Your payment of ${f.price} for ${f.service} arrived after the time had been given to somebody else.`,
      'We are sorry, and have sent the whole amount back. It takes your bank a few days.',
      'Please choose another time on our web site, or write to us on the page below.',
    ],
    action: 'Open your project',
  }),
  hub_link: (f) => ({
    subject: `Your new link to ${f.business}`,
    lines: [
      'You asked for a new link to your project page. Here it is.',
      'If you did not ask for it, you need not do anything.',
    ],
    action: 'Open your project',
  }),
  hub_code: (f) => ({
    subject: `Your code for ${f.business}`,
    lines: [
      'You followed your link on another device. Type this code there to open your project page.',
      'It is good for ten minutes. If that was not you, you need not do anything: without the code nobody gets in.',
    ],
    action: 'Your code',
  }),
}
