import type { ArticleLanguage } from '../../api/types.ts'
import { languages } from '../../parts/languages.ts'

const names = new Intl.DisplayNames('en', { type: 'language' })

export function languageName(code: ArticleLanguage): string {
  return names.of(code) ?? code
}

/** By their English names. */
export const languageOptions = languages.map((id) => ({ id, label: languageName(id) }))

/** The business's own first language, where articles can be in it. */
export function firstLanguage(own: readonly string[]): ArticleLanguage {
  const wanted = own.map((language) => language.split('-', 1)[0])
  return languages.find((code) => wanted.includes(code)) ?? 'en'
}
