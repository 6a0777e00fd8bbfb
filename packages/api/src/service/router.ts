import { Empty } from '../core/field-schemas.ts'
import type { Entrance } from '../core/entrance.ts'
import { integrationProcedure, memberProcedure, router, visitorProcedure } from '../core/procedures.ts'
import { managers } from '../core/roles.ts'
import { listOfferedServices, listServices } from './queries.ts'
import { saveService } from './save-service.ts'
import { CreateService, OfferedServices, Service, ServiceList, UpdateService } from './schemas.ts'
import { showOfferedService, showService } from './show-service.ts'

/** What a visitor can choose from. */
export const visitorServices = router({
  list: visitorProcedure
    .meta({ limit: 'list' })
    .input(Empty)
    .output(OfferedServices)
    .query(({ ctx }) => offeredServices(ctx.entrance)),
})

/** The same for the tenant's own servers. */
export const integrationServices = router({
  list: integrationProcedure
    .meta({ limit: 'list', required: ['services:read'] })
    .input(Empty)
    .output(OfferedServices)
    .query(({ ctx }) => offeredServices(ctx.entrance)),
})

/** What the business decides about its services. */
export const memberServices = router({
  list: memberProcedure
    .meta({ limit: 'list' })
    .input(Empty)
    .output(ServiceList)
    .query(async ({ ctx }) => {
      const rows = await ctx.entrance.list(({ db, tenantId }) => listServices(db, tenantId))
      return { services: rows.map(showService) }
    }),
  create: memberProcedure
    .meta({ limit: 'write', required: managers, largeInput: true })
    .input(CreateService)
    .output(Service)
    .mutation(({ ctx, input }) => ctx.entrance.transaction((scope) => saveService(scope, input))),
  update: memberProcedure
    .meta({ limit: 'write', required: managers, largeInput: true })
    .input(UpdateService)
    .output(Service)
    .mutation(({ ctx, input: { serviceId, ...settings } }) =>
      ctx.entrance.transaction((scope) => saveService(scope, settings, serviceId)),
    ),
})

async function offeredServices<S extends string>(entrance: Entrance<S>) {
  const { zone, services } = await entrance.get(({ db, tenantId }) => listOfferedServices(db, tenantId))
  return { services: services.map(showOfferedService), businessZone: zone }
}
