import type { Failure } from './api/failure.ts'
import { words } from './words.ts'

type Problem = Exclude<keyof typeof words.problem, 'wait' | 'requestId'>

/** One sentence for each code of the closed list of errors, and for no answer at all. */
export function problemSentence({ code, waitSeconds }: Failure): string {
  if (code === 'slow_down' && waitSeconds !== undefined) return words.problem.wait({ count: waitSeconds })
  if (code === 'entry_due') return words.entry.due
  return words.problem[problems[code]]
}

const problems: Record<Exclude<Failure['code'], 'entry_due'>, Problem> = {
  offline: 'offline',
  unauthenticated: 'signedOut',
  forbidden: 'impossible',
  proof_needed: 'impossible',
  wrong_proof: 'impossible',
  payments_off: 'paymentsOff',
  last_owner: 'impossible',
  already_member: 'impossible',
  not_found: 'gone',
  method_not_allowed: 'impossible',
  slot_taken: 'slotTaken',
  too_many_open: 'tooManyOpen',
  changed: 'changed',
  too_late: 'tooLate',
  wrong_state: 'wrongState',
  invalid: 'invalid',
  too_large: 'tooLarge',
  unsupported_media_type: 'impossible',
  work_needed: 'slowDown',
  slow_down: 'slowDown',
  unavailable: 'unavailable',
  internal: 'internal',
}
