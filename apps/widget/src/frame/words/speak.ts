import type { Language } from '@frontdesk/api/core/languages'
import type { Settings } from '@frontdesk/api/site/sections'
import { localeOf } from '../time/locale.ts'
import { bookingWords, spoken, words } from '../words.ts'
import { type Node, compile } from './compile.ts'
import { en } from './en.ts'
import { bookingCatalogues, catalogues, chooseLanguage, directionOf } from './languages.ts'
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
let isBookingWanted = false
let isBookingThere = false

/** Makes `words`, and the document, those of the page's language, and numbers and times as this visitor writes them in it. */
export async function speak({ page = '', own, texts }: Asked): Promise<void> {
  const language = chooseLanguage([page, ...own])
  const locale = localeOf(language, [...own, page])
  const next = { language, locale, own: ownWords(texts, language) }
  const [first, booking] = await Promise.all([
    // Without a connection: English is here already.
    catalogues[language]().catch(() => en),
    isBookingWanted ? bookingCatalogues[language]().catch(() => undefined) : undefined,
  ])
  tongue = next
  Object.assign(words, inTongue(first))
  if (booking) sayBooking(booking)
  document.documentElement.lang = locale
  document.documentElement.dir = directionOf(language)
  spoken.set({ locale })
}

/** Makes `bookingWords` those of the language spoken: now, and after every change of it. */
export async function speakOfBooking(): Promise<void> {
  isBookingWanted = true
  if (isBookingThere) return
  const asked = tongue
  const booking = await bookingCatalogues[asked.language]()
  // Another language meanwhile.
  if (asked !== tongue) return await speakOfBooking()
  sayBooking(booking)
}

/** What we say by ourselves, all of it. */
export async function catalogueOf(language: Language): Promise<Node> {
  const [first, booking] = await Promise.all([catalogues[language](), bookingCatalogues[language]()])
  return { ...first, ...booking } as Node // sentences by key, and none of them undefined
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
