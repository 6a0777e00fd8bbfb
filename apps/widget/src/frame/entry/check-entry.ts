import type { Failure } from '../api/failure.ts'
import type { EntryAsked, EntryGiven } from '../api/wire.ts'
import { type Mistake, mistakeInAddress, mistakeOf } from '../form/mistakes.ts'
import { bookingWords, words } from '../words.ts'

export type Field = EntryAsked['fields'][number]
/** By the key of a field; `version` is the consent. */
export type WrongFields = Readonly<Record<string, Mistake | undefined>>
/** What is typed, by the key of its field; `version` is what was agreed to. */
export type Answers = Readonly<Record<string, string | undefined>>

export function keyOf(field: Field): string {
  return field.kind === 'question' ? field.key : field.kind
}

/** What can be seen before asking. The server has the last word. */
export function checkEntry({ consent, fields }: EntryAsked, answers: Answers): WrongFields {
  const wrong: Record<string, Mistake> = {}
  for (const field of fields) {
    const key = keyOf(field)
    const typed = answers[key]?.trim() ?? ''
    if (typed === '') {
      if (field.required) wrong[key] = 'required'
    } else if (field.kind === 'email' && mistakeInAddress(typed)) wrong[key] = 'other'
  }
  if (consent && answers['version'] !== consent.version) wrong['version'] = 'required'
  return wrong
}

export function wrongFrom(failure: Failure | undefined): WrongFields {
  const all = failure?.fields ?? []
  return Object.fromEntries(all.map(({ path, code }) => [path.replace(/^answers\./, ''), mistakeOf(code)]))
}

export function givenOf({ consent, fields }: EntryAsked, answers: Answers): EntryGiven {
  return {
    ...(consent && { version: consent.version }),
    answers: fields.map(keyOf).map((key) => ({ key, value: answers[key]?.trim() ?? '' })),
  }
}

export function wrongWords({ kind }: Field, wrong: Mistake | undefined): string | undefined {
  if (!wrong) return undefined
  if (kind === 'phone' && wrong === 'other') return words.entry.phoneWrong
  return bookingWords.field[kind === 'name' || kind === 'email' ? kind : 'answer'][wrong]
}
