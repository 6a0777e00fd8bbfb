import { ApiError } from '../core/api-error.ts'
import { Done, done } from '../core/field-schemas.ts'
import { mustExist } from '../core/must-exist.ts'
import { memberProcedure, router } from '../core/procedures.ts'
import { beginTenantErasure } from './begin-tenant-erasure.ts'
import { EraseTenant } from './schemas.ts'

/** The end of a business in this house. */
export const memberTenant = router({
  erase: memberProcedure
    .meta({ required: ['owner'] })
    .input(EraseTenant)
    .output(Done)
    .mutation(async ({ ctx: { deps, entrance }, input }) => {
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
