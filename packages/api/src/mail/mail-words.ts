import type { MailKind } from '@frontdesk/db/schema'
import { bookingWords } from './booking-words.ts'
import type { WordsOf } from './words-of.ts'
import { paymentWords } from './payment-words.ts'

/** One mail, one thing to say, one thing to do. */
export const mailWords: Record<MailKind, WordsOf> = {
  ...bookingWords,
  ...paymentWords,
  hub_link: (f) => ({
    subject: `Your new link to ${f.business}`,
    lines: [
      'You asked for a new link to your project page. Here it is.',
      'If you did not ask for it, you need not do anything.',
    ],
    facts: [],
    action: 'Open your project',
  }),
  hub_code: (f) => ({
    subject: `Your code for ${f.business}`,
    lines: [
      'You followed your link on another device. Type this code there to open your project page.',
      'It is good for ten minutes. If that was not you, you need not do anything: without the code nobody gets in.',
    ],
    facts: [],
    action: 'Your code',
  }),
}
