import { AccountEntrance } from '../core/account-entrance.ts'
import { ApiError } from '../core/api-error.ts'
import { Done, done } from '../core/field-schemas.ts'
import { mustExist } from '../core/must-exist.ts'
import { memberProcedure, router } from '../core/procedures.ts'
import { readMemberCookie } from '../credential/member-cookie.ts'
import { readToken } from '../credential/token.ts'
import { mustBeProven } from '../second-factor/prove.ts'
import { beginTenantErasure } from './begin-tenant-erasure.ts'
import { EraseTenant } from './schemas.ts'

/** The end of a business in this house. */
export const memberTenant = router({
  erase: memberProcedure
    .meta({ limit: 'write', required: ['owner'] })
    .input(EraseTenant)
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      const { deps, entrance } = ctx
      // Who may is decided first; then that it is still them.
      await entrance.prove()
      await new AccountEntrance(deps, readToken('member', await readMemberCookie(ctx))).transaction(mustBeProven)
      await entrance.transaction(async (scope) => {
        const { tx, tenantId } = scope
        const tenant = tx.selectFrom('tenant').select('name').where('id', '=', tenantId).forUpdate()
        const { name } = mustExist(await tenant.executeTakeFirst())
        if (name !== input.name) throw new ApiError('wrong_state')
        await beginTenantErasure(scope, deps.now())
      })
      deps.keyring.forget(entrance.principal.tenantId)
      return done
    }),
})
