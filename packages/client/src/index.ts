export { createClient, type FrontdeskClient } from './create-client.ts'
export type { CallOptions, ClientSettings } from './create-caller.ts'
export { type FieldProblem, FrontdeskError, type FrontdeskErrorCode } from './frontdesk-error.ts'
export type * from './types.ts'
