import { router } from '../core/procedures.ts'
import { visitorMessages } from '../message/router.ts'
import { visitorSessions } from '../session/router.ts'

/** What the widget can do. */
export const visitorRouter = router({
  session: visitorSessions,
  ...visitorMessages,
})
export type VisitorRouter = typeof visitorRouter
