export { createFrontdesk, getFrontdesk } from './create-frontdesk.ts'
export type { Frontdesk } from './frontdesk.ts'
export type { BookingWish, FrontdeskOptions, FrontdeskState, PageWishes, Prefill, Theme } from './options.ts'
export type { WidgetDetail, WidgetEventName, WidgetEvents, WidgetListener } from './events.ts'
