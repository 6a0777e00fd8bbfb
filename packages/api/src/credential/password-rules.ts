import type { PasswordFlaw } from '../core/input-fields.ts'
import { commonPasswords } from './common-passwords.ts'

/** NIST SP 800-63B-4, 3.1.1.2: long, and none that is guessed first; no rule about what it is made of. */
const shortest = 15
const longest = 256
/** What is left of it once everything that takes no guessing is gone. */
const leastLeft = 8
/** A shorter one is part of ordinary words. */
const shortestContextWord = 4

/** Words that are guessed first for anybody here. */
const houseWords = ['frontdesk', 'password', 'passwort', 'passphrase']

/** What is wrong with a password that somebody chooses; `own` is what everybody knows about them. */
export function passwordFlaw(password: string, own: readonly string[] = []): PasswordFlaw | undefined {
  const text = normalised(password)
  const { length } = [...password.normalize('NFKC')]
  if (length < shortest) return 'too_short'
  if (length > longest) return 'too_long'
  if (commonPasswords.has(text)) return 'too_common'
  if (effort(text, [...houseWords, ...own.flatMap(contextWords)]) < leastLeft) return 'too_simple'
  return undefined
}

/** The words of a name, an address or a business that a password must not lean on. */
function contextWords(text: string): string[] {
  const whole = normalised(text)
  return [whole, ...whole.split(/[^\p{L}\p{N}]+/u)].filter((word) => [...word].length >= shortestContextWord)
}

function normalised(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

/** How many characters somebody would really have to guess. */
function effort(text: string, words: readonly string[]): number {
  // The longest first, so that a word within another does not leave its ends.
  const own = words.toSorted((a, b) => b.length - a.length)
  const rest = own.reduce((left, word) => left.replaceAll(word, ' '), text)
  const letters = [...rest.replaceAll(/\s+/g, ' ').trim()]
  return withoutRuns(shortestPeriod(letters)).length
}

/** `abcabcabc` is `abc`. */
function shortestPeriod(letters: readonly string[]): readonly string[] {
  const isPeriod = (length: number) => letters.every((letter, at) => letter === letters[at % length])
  for (let length = 1; length <= letters.length / 2; length++) if (isPeriod(length)) return letters.slice(0, length)
  return letters
}

/** What follows from the letter before, forwards or backwards, takes no guessing. */
function withoutRuns(letters: readonly string[]): readonly string[] {
  return letters.filter((letter, at) => {
    const before = letters[at - 1]
    return before === undefined || !(letter === before || areNeighbours(letter, before))
  })
}

/** The digits and the alphabet begin anew at their end; so do people who write them. */
const rows = [
  '01234567890',
  'abcdefghijklmnopqrstuvwxyza',
  'qwertyuiop',
  'qwertzuiop',
  'azertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'yxcvbnm',
]

function areNeighbours(a: string, b: string): boolean {
  return rows.some((row) => row.includes(a + b) || row.includes(b + a))
}
