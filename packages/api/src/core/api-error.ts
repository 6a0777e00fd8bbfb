import { TRPCError } from '@trpc/server'
import { type ErrorCode, errorTable } from './error-table.ts'

/** The only error with a meaning for a caller. Its cause goes to the log, never to the wire (error-formatter.test.ts). */
export class ApiError extends TRPCError {
  readonly apiCode: ErrorCode

  constructor(code: ErrorCode, options?: { cause?: unknown }) {
    super({ code: errorTable[code].trpc, message: code, cause: options?.cause })
    this.name = 'ApiError'
    this.apiCode = code
  }
}

/** What any thrown thing is to a caller. tRPC's own errors keep their meaning; everything else is `internal`. */
export function codeOf(error: unknown): ErrorCode {
  if (error instanceof ApiError) return error.apiCode
  if (!(error instanceof TRPCError)) return 'internal'
  if (error.cause instanceof ApiError) return error.cause.apiCode
  return fromTrpc[error.code] ?? 'internal'
}

const fromTrpc: Partial<Record<TRPCError['code'], ErrorCode>> = {
  BAD_REQUEST: 'invalid',
  PARSE_ERROR: 'invalid',
  UNAUTHORIZED: 'unauthenticated',
  FORBIDDEN: 'forbidden',
  NOT_FOUND: 'not_found',
  METHOD_NOT_SUPPORTED: 'method_not_allowed',
  PAYLOAD_TOO_LARGE: 'too_large',
  UNSUPPORTED_MEDIA_TYPE: 'unsupported_media_type',
  TOO_MANY_REQUESTS: 'slow_down',
}
