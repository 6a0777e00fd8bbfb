import type { TRPC_ERROR_CODE_KEY } from '@trpc/server'

/** Every answer that is not a result. Closed: a new one is a decision, and the words for it live in the front ends. */
export const errorTable = {
  unauthenticated: { status: 401, trpc: 'UNAUTHORIZED' },
  forbidden: { status: 403, trpc: 'FORBIDDEN' },
  // Enough to come in, not enough for this: something about the login is to be changed, so prove it anew.
  proof_needed: { status: 403, trpc: 'FORBIDDEN' },
  wrong_proof: { status: 403, trpc: 'FORBIDDEN' },
  not_found: { status: 404, trpc: 'NOT_FOUND' },
  method_not_allowed: { status: 405, trpc: 'METHOD_NOT_SUPPORTED' },
  slot_taken: { status: 409, trpc: 'CONFLICT' },
  changed: { status: 409, trpc: 'CONFLICT' },
  // Past the hour until which a customer may do this by themselves.
  too_late: { status: 409, trpc: 'CONFLICT' },
  // The business wants something answered or agreed to before the first message (entry/rules.ts).
  entry_due: { status: 409, trpc: 'CONFLICT' },
  wrong_state: { status: 409, trpc: 'CONFLICT' },
  // The business's account at Stripe takes no payments now.
  payments_off: { status: 409, trpc: 'CONFLICT' },
  // As many of their bookings as may wait at once are waiting for an answer or for money.
  too_many_open: { status: 409, trpc: 'CONFLICT' },
  last_owner: { status: 409, trpc: 'CONFLICT' },
  already_member: { status: 409, trpc: 'CONFLICT' },
  invalid: { status: 400, trpc: 'BAD_REQUEST' },
  too_large: { status: 413, trpc: 'PAYLOAD_TOO_LARGE' },
  unsupported_media_type: { status: 415, trpc: 'UNSUPPORTED_MEDIA_TYPE' },
  // As often as this nobody does it by hand: first something has to be worked out (proof-of-work/challenge.ts).
  work_needed: { status: 428, trpc: 'PRECONDITION_REQUIRED' },
  slow_down: { status: 429, trpc: 'TOO_MANY_REQUESTS' },
  internal: { status: 500, trpc: 'INTERNAL_SERVER_ERROR' },
  unavailable: { status: 503, trpc: 'SERVICE_UNAVAILABLE' },
} as const satisfies Record<string, { status: number; trpc: TRPC_ERROR_CODE_KEY }>

export type ErrorCode = keyof typeof errorTable
