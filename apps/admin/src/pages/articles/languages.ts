import type { ArticleLanguage } from '../../api/types.ts'

/** By their English names; the first is what most begin with. */
const codes: readonly ArticleLanguage[] = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'pl', 'ja', 'zh', 'ar', 'uk']
const names = new Intl.DisplayNames('en', { type: 'language' })

export function languageName(code: ArticleLanguage): string {
  return names.of(code) ?? code
}

export const languageOptions = codes.map((id) => ({ id, label: languageName(id) }))

/** The business's own first language, where articles can be in it. */
export function firstLanguage(languages: readonly string[]): ArticleLanguage {
  const wanted = languages.map((language) => language.split('-', 1)[0])
  return codes.find((code) => wanted.includes(code)) ?? 'en'
}
