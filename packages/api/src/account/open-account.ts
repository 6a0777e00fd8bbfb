import type { AccountScope } from '../core/account-entrance.ts'
import { listMemberships } from '../login-session/queries.ts'
import { findUser, listFactors } from './queries.ts'
import type { Account } from './schemas.ts'

/** Of whoever has entered. */
export async function openAccount({ tx, userId, keys, at }: AccountScope): Promise<Account> {
  const user = await findUser(tx, userId).executeTakeFirstOrThrow()
  const factors = await listFactors(tx, userId).executeTakeFirstOrThrow()
  const memberships = await listMemberships(tx)
  const field = (column: 'email' | 'display_name', sealed: Buffer) =>
    keys.open({ table: 'app_user', column, rowId: userId }, sealed)
  return {
    email: field('email', user.email_sealed),
    displayName: user.display_name_sealed ? field('display_name', user.display_name_sealed) : null,
    memberships: memberships.map((row) => ({
      membershipId: row.membership_id,
      tenantId: row.tenant_id,
      tenantName: row.tenant_name,
      role: row.role,
    })),
    currentMembershipId: at?.membershipId ?? null,
    secondFactor: { totp: factors.totp, passkey: factors.passkey, recoveryCodes: factors.recovery_codes },
  }
}
