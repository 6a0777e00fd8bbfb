import type { Language } from '@frontdesk/api/core/languages'
import type { TranslationOf } from './compile.ts'
import type { booking } from './booking/en.ts'
import type { first } from './en.ts'

export type Catalogue = TranslationOf<typeof first>
export type BookingCatalogue = TranslationOf<typeof booking>

/** Every language there are words for: those of the first view. Whoever comes loads the one that is spoken to them. */
export const catalogues: Record<Language, () => Promise<{ first: Catalogue }>> = {
  en: () => import('./en.ts'),
  de: () => import('./de.ts'),
  fr: () => import('./fr.ts'),
  es: () => import('./es.ts'),
  pt: () => import('./pt.ts'),
  it: () => import('./it.ts'),
  nl: () => import('./nl.ts'),
  sv: () => import('./sv.ts'),
  pl: () => import('./pl.ts'),
  ja: () => import('./ja.ts'),
  zh: () => import('./zh.ts'),
  ar: () => import('./ar.ts'),
  uk: () => import('./uk.ts'),
}

/** The rest of them, which nobody needs at once. */
export const bookingCatalogues: Record<Language, () => Promise<{ booking: BookingCatalogue }>> = {
  en: () => import('./booking/en.ts'),
  de: () => import('./booking/de.ts'),
  fr: () => import('./booking/fr.ts'),
  es: () => import('./booking/es.ts'),
  pt: () => import('./booking/pt.ts'),
  it: () => import('./booking/it.ts'),
  nl: () => import('./booking/nl.ts'),
  sv: () => import('./booking/sv.ts'),
  pl: () => import('./booking/pl.ts'),
  ja: () => import('./booking/ja.ts'),
  zh: () => import('./booking/zh.ts'),
  ar: () => import('./booking/ar.ts'),
  uk: () => import('./booking/uk.ts'),
}

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
