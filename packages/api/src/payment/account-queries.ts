import type { TenantRef } from '@frontdesk/db/entry'
import type { Db, RolePool, Tx } from '@frontdesk/db/open-database'
import { type TenantId, provenTenantId } from '@frontdesk/db/tenant-id'
import type { StripeAccountState } from '@frontdesk/db/schema'
import { sql } from 'kysely'

export function findStripeAccount(db: Db, tenantId: TenantRef) {
  return db
    .selectFrom('tenant')
    .where('id', '=', tenantId)
    .select(['id', 'name', 'currency', 'stripe_account_id', 'stripe_state', 'stripe_due', 'stripe_disabled'])
}

export function lockStripeAccount(tx: Tx, tenantId: TenantId) {
  return findStripeAccount(tx, tenantId).forUpdate()
}

type Change = {
  stripe_account_id?: string
  stripe_state: StripeAccountState
  stripe_due: string[]
  stripe_disabled: string | null
  stripe_check_at: Date | null
}

export function setStripeAccount(tx: Tx, tenantId: TenantId, set: Change) {
  return tx.updateTable('tenant').set(set).where('id', '=', tenantId)
}

/** Whose account this is; nothing for one that is nobody's by now. */
export async function findTenantOfAccount(role: RolePool, accountId: string): Promise<TenantId | undefined> {
  const { rows } = await sql<{ id: string | null }>`select auth.tenant_of_stripe_account(${accountId}) as id`.execute(
    role.kysely,
  )
  return rows[0]?.id ? provenTenantId(rows[0].id) : undefined
}
