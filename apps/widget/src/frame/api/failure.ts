import { TRPCClientError } from '@trpc/client'
import type { ErrorBody } from './wire.ts'

/** Why something did not work, in a form there are words for. `offline`: no answer came at all. */
export type Failure = {
  code: ErrorBody['code'] | 'offline'
  requestId?: string
  /** How long to wait, where it was too often. */
  waitSeconds?: number
  fields: readonly { path: string; code: string }[]
}

export function failureOf(error: unknown): Failure {
  if (!(error instanceof TRPCClientError)) return { code: 'internal', fields: [] }
  const body = error.data as ErrorBody | undefined // the visitor surface's only error shape
  if (body) return { code: body.code, requestId: body.requestId, fields: body.fields ?? [], ...waitOf(error) }
  // An answer that is not JSON is not the server's own: something in between spoke for it.
  if (error.cause instanceof SyntaxError) return { code: 'unavailable', fields: [] }
  return { code: 'offline', fields: [] }
}

function waitOf({ meta }: TRPCClientError<never>): Pick<Failure, 'waitSeconds'> {
  const response = meta?.['response']
  const seconds = response instanceof Response ? response.headers.get('retry-after') : null
  return seconds === null ? {} : { waitSeconds: Number(seconds) }
}
