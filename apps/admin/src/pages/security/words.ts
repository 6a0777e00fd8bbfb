import type { Alert, AuditEntry, Refusal } from '../../api/types.ts'

/** What each refusal was, for somebody who runs a business. */
export const reasonWords: Record<Refusal['reason'], string> = {
  lookup_miss: 'Asked for something that is not there for them',
  no_route: 'Asked for something that does not exist',
  absent: 'Came without a credential',
  garbage: 'Came with something that is no credential',
  other_kind: 'Came with a credential for something else',
  unknown: 'Came with a credential that nobody has',
  wrong: 'Came with a wrong secret',
  expired: 'The credential had run out',
  idle: 'The session had been idle for too long',
  revoked: 'The credential was revoked',
  used: 'The credential had been used before',
  disabled: 'The account is disabled',
  unverified: 'The account’s address is not verified',
  unexplained: 'The credential was refused',
  role_refused: 'The role or scope does not allow it',
  foreign_page: 'Came from a page that is not ours',
  rate_limited: 'Asked too often',
  bad_signature: 'The signature was not right',
  payment_mismatch: 'A payment did not match what was due',
  invalid_input: 'What was sent was not valid',
  wrong_method: 'Asked in a way that is not answered',
  wrong_content_type: 'Sent something that is not read',
  too_large: 'Sent too much at once',
  slot_taken: 'The time was taken',
  changed: 'Somebody else had changed it',
  wrong_state: 'It had already moved on',
  internal: 'Something failed on our side',
  unavailable: 'Something was out of reach',
}

export const surfaceWords: Record<Refusal['surface'], string> = {
  visitor: 'Chat on your site',
  customer: 'Project page',
  member: 'This app',
  integration: 'API',
  webhook: 'Webhook',
  page: 'A page',
}

export const anomalyWords: Record<Alert['anomaly'], string> = {
  misses: 'Many things asked for that are not there',
  credentials_refused: 'Many credentials that were refused',
  roles_refused: 'Many things tried that a role does not allow',
  rate_limits: 'Many requests beyond the limit',
  bad_signatures: 'Many webhooks with a wrong signature',
  failures: 'Many failures on our side',
}

const actorWords: Record<AuditEntry['actor']['kind'], string> = {
  visitor: 'A visitor',
  customer: 'A customer',
  member: 'Somebody of the staff',
  api_key: 'An API key',
  system: 'Frontdesk itself',
}

/** By name where it has one: of a visitor nobody knows it, and of what was deleted nothing is left. */
export function actorInWords({ kind, name }: AuditEntry['actor']): string {
  if (!name) return actorWords[kind]
  return kind === 'api_key' ? `API key “${name}”` : name
}
