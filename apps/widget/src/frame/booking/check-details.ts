import type { Failure } from '../api/failure.ts'
import type { Details } from './flow-state.ts'

export type FieldName = keyof Details
/** A kind of mistake there are words for. */
export type FieldError = 'required' | 'too_long' | 'other'
export type FieldErrors = Partial<Record<FieldName, FieldError>>

export const fieldNames = ['name', 'email', 'note'] as const satisfies readonly FieldName[]

/** What can be seen before asking. The server has the last word. */
export function checkDetails({ name, email }: Details): FieldErrors {
  const errors: FieldErrors = {}
  if (!name.trim()) errors.name = 'required'
  if (!email.trim()) errors.email = 'required'
  else if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim())) errors.email = 'other'
  return errors
}

/** What the server found wrong with what was typed. */
export function errorsFrom(failure: Failure | undefined): FieldErrors {
  const errors: FieldErrors = {}
  for (const { path, code } of failure?.fields ?? []) {
    const field = fieldNames.find((name) => name === path)
    if (field) errors[field] = code === 'required' || code === 'too_long' ? code : 'other'
  }
  return errors
}
