import type { TRPCError } from '@trpc/server'
import { TRPC_ERROR_CODES_BY_KEY } from '@trpc/server/rpc'
import { codeOf } from './api-error.ts'
import { type ErrorCode, errorTable } from './error-table.ts'
import { type FieldProblem, inputFields } from './input-fields.ts'

/** What a caller learns of an error, on every surface and in every environment. */
export type ErrorBody = { code: ErrorCode; requestId: string; fields?: FieldProblem[] }

/** tRPC's own shape sends the thrown text, the procedure's path and a stack: this one replaces all of it. */
export function formatError(error: TRPCError, requestId: string) {
  const code = codeOf(error)
  const fields = code === 'invalid' ? inputFields(error.cause) : undefined
  const data: ErrorBody = { code, requestId, ...(fields && { fields }) }
  return { message: code, code: TRPC_ERROR_CODES_BY_KEY[errorTable[code].trpc], data }
}

/** The same envelope for what is not a procedure. */
export function errorEnvelope(code: ErrorCode, requestId: string): { error: ReturnType<typeof formatError> } {
  const data: ErrorBody = { code, requestId }
  return { error: { message: code, code: TRPC_ERROR_CODES_BY_KEY[errorTable[code].trpc], data } }
}
