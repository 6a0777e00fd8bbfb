import { ApiError } from '../core/api-error.ts'
import { audit } from '../core/audit.ts'
import { Done, Empty, done } from '../core/field-schemas.ts'
import { accountProcedure, memberProcedure } from '../core/procedures.ts'
import { setServiceCurrency } from '../service/queries.ts'
import { findTenant, updateTenant } from './queries.ts'
import { CreateTenant, Tenant, UpdateTenant } from './schemas.ts'
import { setUpTenant } from './set-up-tenant.ts'

/** The business itself: setting it up, and what holds for all of it. A part of `tenant`. */
export const tenantSettings = {
  create: accountProcedure
    .meta({ limit: 'write' })
    .input(CreateTenant)
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await setUpTenant(ctx, input)
      return done
    }),
  get: memberProcedure
    .meta({ limit: 'read' })
    .input(Empty)
    .output(Tenant)
    .query(async ({ ctx: { entrance } }) => {
      const { has_booked: isCurrencyFixed, ...tenant } = await entrance.get(({ db, tenantId }) =>
        findTenant(db, tenantId),
      )
      return { ...tenant, isCurrencyFixed: isCurrencyFixed === true }
    }),
  update: memberProcedure
    .meta({ limit: 'write', required: ['owner'] })
    .input(UpdateTenant)
    .output(Done)
    .mutation(async ({ ctx: { entrance }, input }) => {
      await entrance.transaction(async (scope) => {
        const { tx, tenantId } = scope
        const saved = await updateTenant(tx, tenantId, input).executeTakeFirst()
        if (!saved) throw new ApiError('wrong_state')
        await setServiceCurrency(tx, tenantId, input.currency).execute()
        await audit(scope, 'tenant.updated', tenantId)
      })
      return done
    }),
}
