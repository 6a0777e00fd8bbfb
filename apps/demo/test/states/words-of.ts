import { type WordsOf, compile } from '@frontdesk/widget-app/words/compile'
import { first as ar } from '@frontdesk/widget-app/words/ar'
import { booking as arBooking } from '@frontdesk/widget-app/words/booking/ar'
import { first as de } from '@frontdesk/widget-app/words/de'
import { booking as deBooking } from '@frontdesk/widget-app/words/booking/de'
import { first as en } from '@frontdesk/widget-app/words/en'
import { booking as enBooking } from '@frontdesk/widget-app/words/booking/en'
import type { Content } from './content/content.ts'

const english = { ...en, ...enBooking }
export type Words = WordsOf<typeof english>

/** What the widget says in this language, so that whoever walks it finds the same button in each. */
export function wordsOf({ language, locale }: Content): Words {
  const catalogue = { en: english, de: { ...de, ...deBooking }, ar: { ...ar, ...arBooking } }[language]
  return compile(catalogue as typeof english, locale) // each has the keys of English
}

/** Matches a sentence whatever stands where it is given the mark: `like(words.booking.pay({ price: mark }))`. */
export const mark = '•'
export function like(sentence: string): RegExp {
  const [first = '', ...rest] = sentence.split(mark).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp([first, ...rest].join('.+'))
}
