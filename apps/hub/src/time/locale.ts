/** The page is in English, so dates are as well: in the reader's own kind of English, if there is one. */
export const locale = navigatorLanguages().find((language) => /^en\b/.test(language)) ?? 'en-GB'

export const viewerZone = Intl.DateTimeFormat().resolvedOptions().timeZone

function navigatorLanguages(): readonly string[] {
  return typeof navigator === 'object' ? navigator.languages : []
}
