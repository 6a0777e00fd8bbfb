import type { Language } from '@frontdesk/api/core/languages'
import type { Settings } from '@frontdesk/api/site/sections'
import type { Connection } from '../api/connection.ts'
import { fetchCode } from '../api/fetch-code.ts'
import { localeOf } from '../time/locale.ts'
import { bookingWords, spoken, words } from '../words.ts'
import { type Node, compile } from './compile.ts'
import { bookingCatalogues, catalogues, chooseLanguage } from './languages.ts'
import { overlay } from './overlay.ts'

type Asked = {
  /** What the page around us is in, or asks for. */
  page: string | undefined
  /** What the visitor's browser asks for. */
  own: readonly string[]
  /** The business's own words. */
  texts: Settings['texts']
}
type Tongue = { language: Language; locale: string; own: Record<string, string> }

let tongue: Tongue = { language: 'en', locale: 'en', own: {} }
let hasBegun = false
let isBookingThere = false

/**
 * Makes `words` those of the page's language, and numbers and times as this visitor writes them in it. Where they are not to be
 * had, what was spoken stays.
 */
export async function speak({ page = '', own, texts }: Asked, connection: Pick<Connection, 'fetch'>): Promise<void> {
  const language = chooseLanguage([page, ...own])
  const locale = localeOf(language, [...own, page])
  const next = { language, locale, own: ownWords(texts, language) }
  // Whoever needs more words before the first ones are there needs them in the same language.
  if (!hasBegun) tongue = next
  hasBegun = true
  const { first } = await fetchCode(connection, catalogues[language])
  const more = isBookingThere ? await fetchCode(connection, bookingCatalogues[language]) : undefined
  tongue = next
  Object.assign(words, inTongue(first))
  if (more) sayBooking(more.booking)
  spoken.set({ language, locale })
}

/** Makes `bookingWords` those of the language spoken: now, and after every change of it. */
export async function speakOfBooking(): Promise<void> {
  if (isBookingThere) return
  const asked = tongue
  const { booking } = await bookingCatalogues[asked.language]()
  // Another language meanwhile.
  if (asked !== tongue) return await speakOfBooking()
  sayBooking(booking)
}

function sayBooking(booking: object): void {
  Object.assign(bookingWords, inTongue(booking))
  isBookingThere = true
}

function inTongue(catalogue: object): object {
  return compile(overlay(catalogue as Node, tongue.own), tongue.locale) as object // sentences by key, and none undefined
}

function ownWords({ own }: Settings['texts'], language: Language): Record<string, string> {
  return Object.fromEntries(own.filter((each) => each.language === language).map(({ word, text }) => [word, text]))
}
