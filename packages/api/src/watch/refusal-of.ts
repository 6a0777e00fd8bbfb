import type { Refusal } from '@frontdesk/db/schema'
import type { ErrorCode } from '../core/error-table.ts'

/** What is known of a refusal when it is answered; why a credential is bad is found out behind the answer. */
export const refusalOf = {
  unauthenticated: 'unexplained',
  forbidden: 'role_refused',
  proof_needed: 'wrong_state',
  wrong_proof: 'wrong',
  not_found: 'lookup_miss',
  method_not_allowed: 'wrong_method',
  slot_taken: 'slot_taken',
  changed: 'changed',
  too_late: 'wrong_state',
  wrong_state: 'wrong_state',
  last_owner: 'wrong_state',
  already_member: 'wrong_state',
  payments_off: 'wrong_state',
  too_many_open: 'wrong_state',
  entry_due: 'wrong_state',
  invalid: 'invalid_input',
  too_large: 'too_large',
  unsupported_media_type: 'wrong_content_type',
  work_needed: 'rate_limited',
  slow_down: 'rate_limited',
  internal: 'internal',
  unavailable: 'unavailable',
} as const satisfies Record<ErrorCode, Refusal>
