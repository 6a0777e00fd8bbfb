import type { Language } from '@frontdesk/api/core/languages'

/** What the chat speaks and articles are in, each named in itself. */
const ownNames: Record<Language, string> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  pt: 'Português',
  it: 'Italiano',
  nl: 'Nederlands',
  sv: 'Svenska',
  pl: 'Polski',
  ja: '日本語',
  zh: '中文',
  ar: 'العربية',
  uk: 'Українська',
}

export const languages = Object.keys(ownNames) as Language[] // the type above has no other keys

export const languageOptions = languages.map((id) => ({ id, label: ownNames[id] }))
