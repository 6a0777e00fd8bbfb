export { Frontdesk, type FrontdeskProps } from './frontdesk.tsx'
export { FrontdeskInline, type FrontdeskInlineProps } from './frontdesk-inline.tsx'
export { useFrontdesk } from './use-frontdesk.ts'
export type * from '@frontdesk/widget'
