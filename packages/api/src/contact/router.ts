import { Done, done } from '../core/field-schemas.ts'
import { openProcedure, router } from '../core/procedures.ts'
import { leaveRequest } from '../intake/leave-request.ts'
import { Contact } from './schemas.ts'

/** A question left on a business's own page, without a chat. */
export const visitorContact = router({
  /** Says the same whichever site it is for, and whether or not the address is somebody's that the business knows. */
  send: openProcedure
    .meta({ limit: 'contact' })
    .input(Contact)
    .output(Done)
    .mutation(async ({ ctx: { deps }, input: { work: _done, ...form } }) => {
      await leaveRequest(deps, { kind: 'contact', ...form })
      return done
    }),
})
