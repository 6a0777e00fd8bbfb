export { Frontdesk, type FrontdeskProps } from './frontdesk.ts'
export { FrontdeskInline, type FrontdeskInlineProps } from './frontdesk-inline.ts'
export { useFrontdesk } from './use-frontdesk.ts'
export type * from '@frontdesk/widget'
