import type { Language } from '@frontdesk/api/core/languages'
import type { TranslationOf } from './compile.ts'
import type { booking } from './booking/en.ts'
import { en } from './en.ts'

export type Catalogue = TranslationOf<typeof en>
export type BookingCatalogue = TranslationOf<typeof booking>

/** Every language there are words for: those of the first view. All but English are loaded when they are spoken. */
export const catalogues = {
  en: async (): Promise<Catalogue> => en,
  de: async () => (await import('./de.ts')).de,
  fr: async () => (await import('./fr.ts')).fr,
  es: async () => (await import('./es.ts')).es,
  pt: async () => (await import('./pt.ts')).pt,
  it: async () => (await import('./it.ts')).it,
  nl: async () => (await import('./nl.ts')).nl,
  sv: async () => (await import('./sv.ts')).sv,
  pl: async () => (await import('./pl.ts')).pl,
  ja: async () => (await import('./ja.ts')).ja,
  zh: async () => (await import('./zh.ts')).zh,
  ar: async () => (await import('./ar.ts')).ar,
  uk: async () => (await import('./uk.ts')).uk,
} satisfies Record<Language, () => Promise<Catalogue>>

/** The rest of them, which nobody needs at once. */
export const bookingCatalogues = {
  en: async () => (await import('./booking/en.ts')).booking,
  de: async () => (await import('./booking/de.ts')).booking,
  fr: async () => (await import('./booking/fr.ts')).booking,
  es: async () => (await import('./booking/es.ts')).booking,
  pt: async () => (await import('./booking/pt.ts')).booking,
  it: async () => (await import('./booking/it.ts')).booking,
  nl: async () => (await import('./booking/nl.ts')).booking,
  sv: async () => (await import('./booking/sv.ts')).booking,
  pl: async () => (await import('./booking/pl.ts')).booking,
  ja: async () => (await import('./booking/ja.ts')).booking,
  zh: async () => (await import('./booking/zh.ts')).booking,
  ar: async () => (await import('./booking/ar.ts')).booking,
  uk: async () => (await import('./booking/uk.ts')).booking,
} satisfies Record<Language, () => Promise<BookingCatalogue>>

/** The first of the wanted ones that there are words for: `['pt-BR', 'en']` is Portuguese. */
export function chooseLanguage(wanted: readonly string[]): Language {
  const spoken = wanted.map((tag) => tag.toLowerCase().split(/[-_]/, 1)[0] ?? '')
  return spoken.find(isLanguage) ?? 'en'
}

export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr'
}

function isLanguage(tag: string): tag is Language {
  return Object.hasOwn(catalogues, tag)
}
