/** How the reader writes a language, as `de-AT`, where one of these tags tells; else one that many know. */
export function localeOf(language: string, tags: readonly string[]): string {
  const own = tags.filter(isLocale).find((tag) => tag.includes('-') && tag.split('-', 1)[0]?.toLowerCase() === language)
  return own ?? usual[language] ?? language
}

const usual: Record<string, string> = { en: 'en-GB', pt: 'pt-PT', zh: 'zh-CN' }

export function hourCycleOf(language: string): 'h12' | 'h23' {
  const locale = isLocale(language) ? language : undefined
  const { hourCycle } = new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions()
  return hourCycle === 'h11' || hourCycle === 'h12' ? 'h12' : 'h23'
}

/** Some systems tell browsers a language that is none, `en-US@posix` for one, and `Intl` throws at it. */
function isLocale(language: string): boolean {
  try {
    return Intl.getCanonicalLocales(language).length > 0
  } catch {
    return false
  }
}
