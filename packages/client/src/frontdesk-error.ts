/** What the server says when it does not do what it was asked (types.test-d.ts holds it to the server's own list). */
export const answerCodes = [
  'unauthenticated',
  'forbidden',
  'proof_needed',
  'wrong_proof',
  'not_found',
  'method_not_allowed',
  'slot_taken',
  'changed',
  'too_late',
  'wrong_state',
  'entry_due',
  'payments_off',
  'too_many_open',
  'last_owner',
  'already_member',
  'invalid',
  'too_large',
  'unsupported_media_type',
  'work_needed',
  'slow_down',
  'internal',
  'unavailable',
] as const

export type AnswerCode = (typeof answerCodes)[number]

/**
 * | code | status | meaning |
 * |---|---|---|
 * | `unauthenticated` | 401 | no such key, or it is revoked or expired |
 * | `forbidden` | 403 | the key lacks the scope |
 * | `not_found` | 404 | there is none, or it is not yours; also an id that is not even well-formed |
 * | `invalid` | 400 | the input has the wrong shape: see `fields` |
 * | `slot_taken` | 409 | somebody else was faster, or the time is not offered: ask for the slots again |
 * | `changed`, `wrong_state` | 409 | it is not any more what the call assumes: read it again |
 * | `too_late` | 409 | a customer's own deadline has passed: your server has none, and is never answered so |
 * | `proof_needed`, `wrong_proof`, `last_owner`, `already_member`, `payments_off`, `too_many_open`, `entry_due`, `work_needed` | 403, 409, 428 | about members' own accounts, and visitors' calls, bookings and payments: no key is answered so |
 * | `slow_down` | 429 | too many calls: wait for `retryAfterSeconds` |
 * | `too_large`, `method_not_allowed`, `unsupported_media_type` | 413, 405, 415 | the call did not arrive as this client sends it, or is larger than 16 KiB |
 * | `internal` | 500 | a fault of the server; its log has the reason under `requestId` |
 * | `unavailable` | 502, 503, 504 | the server is not ready, or not there behind its gateway |
 * | `network` | none | no answer arrived: refused, unresolved, cut off. Whether the call took effect is unknown |
 * | `timeout` | none | no answer in time. Whether the call took effect is unknown |
 * | `unexpected` | any | an answer that this version does not know: another program's, or of a newer server |
 */
export type FrontdeskErrorCode = AnswerCode | 'network' | 'timeout' | 'unexpected'

/**
 * One field of your own input. `path` is dotted (`providers.0.id`), and empty for the input as a whole. `too_short`,
 * `too_common` and `too_simple` are said of passwords, which no procedure here takes.
 */
export type FieldProblem = {
  path: string
  code:
    | 'required'
    | 'format'
    | 'too_long'
    | 'too_small'
    | 'too_large'
    | 'unknown'
    | 'wrong_type'
    | 'too_short'
    | 'too_common'
    | 'too_simple'
}

export type FrontdeskErrorDetails = {
  code: FrontdeskErrorCode
  /** What was called, e.g. `booking.create`. */
  procedure: string
  status?: number | undefined
  requestId?: string | undefined
  fields?: readonly FieldProblem[] | undefined
  retryAfterSeconds?: number | undefined
  cause?: unknown
}

/** The only error that a call rejects with, save for the reason of your own `signal`. Holds no key and nothing of a person. */
export class FrontdeskError extends Error {
  override readonly name = 'FrontdeskError'
  readonly code: FrontdeskErrorCode
  readonly procedure: string
  /** The answer's HTTP status; undefined when there was no answer. */
  readonly status: number | undefined
  /** What to quote when you ask the operator: their log has the reason under it. */
  readonly requestId: string | undefined
  /** Only with `invalid`. */
  readonly fields: readonly FieldProblem[] | undefined
  /** How long the server asks you to wait, if it does. */
  readonly retryAfterSeconds: number | undefined

  constructor({ code, procedure, cause, ...details }: FrontdeskErrorDetails) {
    const where = [details.status, details.requestId].filter((part) => part !== undefined).join(', ')
    super(`${procedure}: ${code}${where && ` (${where})`}`, cause === undefined ? undefined : { cause })
    this.code = code
    this.procedure = procedure
    this.status = details.status
    this.requestId = details.requestId
    this.fields = details.fields
    this.retryAfterSeconds = details.retryAfterSeconds
  }
}
