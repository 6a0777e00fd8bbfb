import { randomInt } from 'node:crypto'

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** The lengths are those of Stripe's own ids, so that a column too narrow for them is noticed here. */
const LENGTHS = {
  acct: 16,
  ch: 24,
  cs_test: 60,
  du: 24,
  evt: 24,
  li: 24,
  pi: 24,
  pm: 24,
  price: 24,
  prod: 14,
  re: 24,
  req: 14,
  secret: 25,
  txn: 24,
} as const

export function newId(prefix: keyof typeof LENGTHS): string {
  const characters = Array.from({ length: LENGTHS[prefix] }, () => ALPHABET[randomInt(ALPHABET.length)])
  return `${prefix}_${characters.join('')}`
}
