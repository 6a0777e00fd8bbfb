import type { MailFacts } from './mail-facts.ts'

/** What one mail says: sentences, then the facts in a table, and the one thing to do. */
export type Words = { subject: string; lines: string[]; facts: Fact[]; action: string }
export type Fact = readonly [label: string, value: string | undefined]
export type WordsOf = (facts: MailFacts) => Words

export const what = (f: MailFacts): Fact => ['What', f.service]
export const when = (f: MailFacts): Fact => ['When', f.when]
export const booked = (f: MailFacts): Fact[] => [what(f), when(f), ['Where', f.where], ['With', f.provider]]
export const money = (f: MailFacts): Fact[] => [
  ['Price', f.price],
  ['Paid', f.paid],
  ['Still to pay', f.left],
]
