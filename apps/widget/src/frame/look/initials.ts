/** `Atelier Luz` -> `AL`. The article of Arabic is no part of a name: every second one would be two bare strokes. */
export function initialsOf(name: string): string {
  const letters = name.split(/\s+/).flatMap((word) => /\p{L}|\p{N}/u.exec(word.replace(/^ال(?=..)/, ''))?.[0] ?? [])
  return [letters[0], letters.length > 1 ? letters.at(-1) : ''].join('').toUpperCase()
}
