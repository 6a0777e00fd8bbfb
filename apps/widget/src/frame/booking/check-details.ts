import type { Failure } from '../api/failure.ts'
import type { Service } from '../api/wire.ts'
import { type Mistake, mistakeInAddress, mistakeOf } from '../form/mistakes.ts'
import { bookingWords } from '../words.ts'
import type { Details, Typed } from './flow-state.ts'

/** By the field's name: one of the details, or `answers.` and the id of a question, as the server calls it. */
export type FieldErrors = Record<string, Mistake | undefined>

const detailNames = ['name', 'email', 'note'] as const satisfies readonly (keyof Details)[]

export function answerField(questionId: string): string {
  return `answers.${questionId}`
}

/** From top to bottom. */
export function fieldNames({ questions }: Pick<Service, 'questions'>): string[] {
  return ['name', 'email', ...questions.map(({ id }) => answerField(id)), 'note']
}

/** What can be seen before asking. The server has the last word. */
export function checkDetails(
  { details: { name, email }, answers }: Pick<Typed, 'details' | 'answers'>,
  { questions }: Pick<Service, 'questions'>,
): FieldErrors {
  const errors: FieldErrors = {}
  if (!name.trim()) errors['name'] = 'required'
  const inAddress = mistakeInAddress(email)
  if (inAddress) errors['email'] = inAddress
  for (const { id, required } of questions) {
    if (required && !answers[id]?.trim()) errors[answerField(id)] = 'required'
  }
  return errors
}

/** What the server found wrong with what was typed. */
export function errorsFrom(failure: Failure | undefined, service: Pick<Service, 'questions'>): FieldErrors {
  const known = fieldNames(service)
  const errors: FieldErrors = {}
  for (const { path, code } of failure?.fields ?? []) {
    if (known.includes(path)) errors[path] = mistakeOf(code)
  }
  return errors
}

export function errorWords(field: string, error: Mistake | undefined): string | undefined {
  const name = detailNames.find((each) => each === field)
  return error && bookingWords.field[name ?? 'answer'][error]
}
