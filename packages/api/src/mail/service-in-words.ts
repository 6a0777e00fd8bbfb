/** With what was added to it, and how many places. */
export function serviceInWords(name: string, { addons, seats }: { addons: readonly string[]; seats: number }): string {
  const added = addons.length > 0 ? ` with ${addons.join(', ')}` : ''
  return `${name}${added}${seats > 1 ? ` (${seats} places)` : ''}`
}
