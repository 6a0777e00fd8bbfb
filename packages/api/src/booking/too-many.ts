import { z } from 'zod'
import { ApiError } from '../core/api-error.ts'

/** Fewer would do: of a group's seats, or for what one payment can be. */
export function tooMany(path: string, maximum: number): ApiError {
  const issue: z.core.$ZodIssue = {
    code: 'too_big',
    origin: 'number',
    maximum,
    path: [path],
    message: path,
    input: undefined,
  }
  return new ApiError('invalid', { cause: new z.ZodRealError([issue]) })
}
