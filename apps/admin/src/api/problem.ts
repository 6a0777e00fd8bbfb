import { TRPCClientError } from '@trpc/client'

/** What went wrong with a call, as far as the pages care. `code` is the API's, or `offline` / `unavailable` where no answer came. */
export interface Problem {
  code: string
  requestId?: string
  /** How long to wait, where it was too often. */
  waitSeconds?: number
  fields: { path: string; code: string }[]
}

export function problemOf(error: unknown): Problem {
  if (!(error instanceof TRPCClientError)) return { code: 'internal', fields: [] }
  const data: unknown = error.data
  if (isErrorData(data))
    return { code: data.code, requestId: data.requestId, fields: data.fields ?? [], waitSeconds: waitOf(error) }
  return { code: navigator.onLine ? 'unavailable' : 'offline', fields: [] }
}

/** A second try can only help where the server was not reached or not well. */
export function isWorthRetrying(error: unknown): boolean {
  return ['unavailable', 'internal'].includes(problemOf(error).code)
}

function waitOf({ meta }: TRPCClientError<never>): number | undefined {
  const response = meta?.['response']
  const seconds = response instanceof Response ? response.headers.get('retry-after') : null
  return seconds === null ? undefined : Number(seconds)
}

interface ErrorData {
  code: string
  requestId: string
  fields?: Problem['fields']
}

function isErrorData(data: unknown): data is ErrorData {
  return typeof data === 'object' && data !== null && 'code' in data && typeof data.code === 'string'
}
