import { ApiError } from './api-error.ts'

/** A row, or `not_found`: for somebody else's and for nobody's alike. */
export function mustExist<T>(row: T | undefined): T {
  if (row === undefined) throw new ApiError('not_found')
  return row
}
