import { type Id, newId } from './ids.ts'

/** Whose data. Minted here alone: from a row that proved it, or for a tenant about to be made. */
export type TenantId = Id<'tenant'>

export function newTenantId(): TenantId {
  return newId<'tenant'>()
}

/** For the credential check, for jobs (their payload was written inside the tenant's transaction) and for Stripe's metadata, which is checked against the payment row. */
export function provenTenantId(uuid: string): TenantId {
  return uuid as TenantId // its callers have the proof that the comment above asks for
}
