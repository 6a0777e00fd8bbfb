import { problemOf } from '../../api/problem.ts'
import { fieldWords, passwordWords } from '../../api/words.ts'

/** The sentence under one field, if the last answer was about it. */
export function fieldError(error: unknown, field: string): string | undefined {
  if (!error) return undefined
  const found = problemOf(error).fields.find(({ path }) => path.split('.', 1)[0] === field)
  if (!found) return undefined
  return (/password|next/i.test(field) ? passwordWords[found.code] : undefined) ?? fieldWords(found.code, field)
}
