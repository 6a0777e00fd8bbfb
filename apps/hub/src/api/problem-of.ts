import { TRPCClientError } from '@trpc/client'

export interface Problem {
  code: string
  requestId?: string
  /** How long to wait, where it was too often. */
  waitSeconds?: number
}

/** What an error means to a person; `offline` and `unreachable` are the cases in which no answer came. */
export function problemOf(error: unknown): Problem {
  const data: unknown = error instanceof TRPCClientError ? error.data : undefined
  if (isProblem(data)) return { ...data, waitSeconds: waitOf(error) }
  return { code: isOffline() ? 'offline' : 'unreachable' }
}

export function isWorthRetrying(error: unknown): boolean {
  return ['unreachable', 'unavailable', 'internal'].includes(problemOf(error).code)
}

/** The message did not arrive for want of a connection, so it can be sent again by itself. */
export function isConnectionProblem(code: string): boolean {
  return code === 'offline' || code === 'unreachable'
}

function waitOf(error: unknown): number | undefined {
  const response = error instanceof TRPCClientError ? error.meta?.['response'] : undefined
  const seconds = response instanceof Response ? response.headers.get('retry-after') : null
  return seconds === null ? undefined : Number(seconds)
}

function isProblem(data: unknown): data is Problem {
  return typeof data === 'object' && data !== null && 'code' in data && typeof data.code === 'string'
}

function isOffline(): boolean {
  return typeof navigator === 'object' && navigator.onLine === false
}
