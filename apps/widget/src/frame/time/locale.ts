/** The words are English; how a time is written follows the visitor's own habit. */
export function englishLocale(languages: readonly string[]): string {
  return languages.filter(isLocale).find((language) => /^en\b/i.test(language)) ?? 'en-GB'
}

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
