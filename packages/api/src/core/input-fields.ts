import { z } from 'zod'

/** What can be wrong with one field of the caller's own input. Never a value, never a rule in words. */
export type FieldCode =
  | 'required'
  | 'format'
  | 'too_long'
  | 'too_small'
  | 'too_large'
  | 'unknown'
  | 'wrong_type'
  | PasswordFlaw
/** Of a password that is chosen: the rules are public, so this tells nothing but how the caller's own one fails them. */
export type PasswordFlaw = 'too_short' | 'too_long' | 'too_common' | 'too_simple'
export type FieldProblem = { path: string; code: FieldCode }

export function inputFields(cause: unknown): FieldProblem[] | undefined {
  if (!(cause instanceof z.ZodError)) return undefined
  // Only the first few: a body full of mistakes must not become a larger answer.
  return cause.issues
    .slice(0, 20)
    .map((issue) => ({ path: issue.path.map(String).join('.').slice(0, 100), code: fieldCode(issue) }))
}

const passwordFlaws: Record<PasswordFlaw, true> = {
  too_short: true,
  too_long: true,
  too_common: true,
  too_simple: true,
}

/** What a schema says of a password, and what is thrown about one that only later turned out to be the person's own name. */
export function passwordIssue(flaw: PasswordFlaw, path: readonly string[] = []) {
  return { code: 'custom' as const, path: [...path], message: flaw, input: undefined, params: { flaw } }
}

export function invalidPassword(path: string, flaw: PasswordFlaw): z.ZodError {
  return new z.ZodRealError([passwordIssue(flaw, [path])])
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
    case 'custom':
      return issue.params?.['flaw'] in passwordFlaws ? (issue.params?.['flaw'] as PasswordFlaw) : 'format' // one of them
    default:
      return 'format'
  }
}
