import { z } from 'zod'

/** What can be wrong with one field of the caller's own input. Never a value, never a rule in words. */
export type FieldCode = 'required' | 'format' | 'too_long' | 'too_small' | 'too_large' | 'unknown' | 'wrong_type'
export type FieldProblem = { path: string; code: FieldCode }

export function inputFields(cause: unknown): FieldProblem[] | undefined {
  if (!(cause instanceof z.ZodError)) return undefined
  // Only the first few: a body full of mistakes must not become a larger answer.
  return cause.issues
    .slice(0, 20)
    .map((issue) => ({ path: issue.path.map(String).join('.').slice(0, 100), code: fieldCode(issue) }))
}

function fieldCode(issue: z.core.$ZodIssue): FieldCode {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'required' : 'wrong_type'
    case 'too_small':
      return issue.origin === 'string' && issue.minimum === 1 ? 'required' : 'too_small'
    case 'too_big':
      return issue.origin === 'string' || issue.origin === 'array' ? 'too_long' : 'too_large'
    case 'unrecognized_keys':
      return 'unknown'
    default:
      return 'format'
  }
}
