import { customerBookings } from '../booking/customer-router.ts'
import { router } from '../core/procedures.ts'
import { customerHub } from '../hub/router.ts'
import { customerMessages } from '../message/router.ts'
import { customerPayments } from '../payment/router.ts'
import { customerProject } from '../project/router.ts'
import { customerChanges } from '../realtime/router.ts'

/** What the holder of a hub link can do. */
export const customerRouter = router({
  hub: customerHub,
  project: customerProject,
  booking: customerBookings,
  payment: customerPayments,
  thread: customerMessages.thread,
  message: customerMessages.message,
  live: router({ messages: customerMessages.followMessages, changes: customerChanges }),
})
