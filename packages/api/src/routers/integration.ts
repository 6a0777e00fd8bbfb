import { router } from '../core/procedures.ts'

/** What the tenant's own servers can do. */
export const integrationRouter = router({})
export type IntegrationRouter = typeof integrationRouter
