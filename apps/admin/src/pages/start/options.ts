import { languages as spoken } from '../../parts/languages.ts'

interface Option {
  id: string
  label: string
}

/** By region and city, as people look for them. */
export function zoneOptions(): Option[] {
  const zones = new Set([...Intl.supportedValuesOf('timeZone'), ownZone()])
  return [...zones].toSorted().map((id) => ({ id, label: id.replaceAll('_', ' ') }))
}

export function currencyOptions(): Option[] {
  const names = new Intl.DisplayNames('en', { type: 'currency' })
  return Intl.supportedValuesOf('currency').map((id) => ({ id, label: `${id} · ${names.of(id) ?? id}` }))
}

/** Turkish is the language of a business, too, though the chat has no words in it. */
const languages: readonly string[] = [...spoken, 'tr']

export function languageOptions(): Option[] {
  return languages.map((id) => {
    const own = new Intl.DisplayNames(id, { type: 'language' }).of(id) ?? id
    return { id, label: own.charAt(0).toLocaleUpperCase(id) + own.slice(1) }
  })
}

export function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone
}

/** A guess to begin with, from where and in which language the browser is. */
export function ownLanguage(): string {
  const own = navigator.language.split('-', 1)[0] ?? 'en'
  return languages.includes(own) ? own : 'en'
}
