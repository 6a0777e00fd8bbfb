import { CallError } from './call.ts'
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
  if (!(error instanceof CallError)) return { code: 'internal', fields: [] }
  const { body, response } = error
  if (body) return { code: body.code, requestId: body.requestId, fields: body.fields ?? [], ...waitOf(response) }
  return { code: response ? 'unavailable' : 'offline', fields: [] }
}

function waitOf(response: Response | undefined): Pick<Failure, 'waitSeconds'> {
  const seconds = response?.headers.get('retry-after')
  return seconds ? { waitSeconds: Number(seconds) } : {}
}
