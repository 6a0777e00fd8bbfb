import { router } from '../core/procedures.ts'
import { memberAuth } from '../member/router.ts'

/** What the staff can do in the admin app. */
export const memberRouter = router({
  auth: memberAuth,
})
export type MemberRouter = typeof memberRouter
