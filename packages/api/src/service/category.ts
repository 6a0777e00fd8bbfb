/** A category as it is kept: in the spelling of the others, where it differs from one of them by case or spaces alone. */
export function categoryOf(typed: string, others: readonly string[]): string {
  const wanted = tidy(typed)
  return others.find((other) => keyOf(other) === keyOf(wanted)) ?? wanted
}

function tidy(typed: string): string {
  return typed.normalize('NFC').replaceAll(/\s+/gu, ' ').trim()
}

function keyOf(category: string): string {
  return tidy(category).normalize('NFKC').toLowerCase()
}
