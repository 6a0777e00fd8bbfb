import { Done, Empty, done } from '../core/field-schemas.ts'
import { accountProcedure, openProcedure } from '../core/procedures.ts'
import { leaveRequest } from '../intake/leave-request.ts'
import type { AccountEventName } from './account-event.ts'
import { changeEmail, changePassword } from './change-login.ts'
import { confirmEmail } from './confirm-email.ts'
import { openAccount } from './open-account.ts'
import { listAccountEvents } from './queries.ts'
import { resetPassword } from './reset-password.ts'
import { AboutAddress, Account, Activity, ChangeEmail, ChangePassword, ConfirmEmail, Reset, Verify } from './schemas.ts'
import { verifyAccount } from './verify-account.ts'

/** The ways to an account, a part of `auth`. What is asked about an address is answered by mail alone. */
export const accountEntry = {
  register: openProcedure
    .meta({ limit: 'account' })
    .input(AboutAddress)
    .output(Done)
    .mutation(async ({ ctx: { deps }, input }) => {
      await leaveRequest(deps, { kind: 'register', email: input.email })
      return done
    }),
  resend: openProcedure
    .meta({ limit: 'account' })
    .input(AboutAddress)
    .output(Done)
    .mutation(async ({ ctx: { deps }, input }) => {
      await leaveRequest(deps, { kind: 'resend', email: input.email })
      return done
    }),
  requestReset: openProcedure
    .meta({ limit: 'account' })
    .input(AboutAddress)
    .output(Done)
    .mutation(async ({ ctx: { deps }, input }) => {
      await leaveRequest(deps, { kind: 'reset', email: input.email })
      return done
    }),
  verify: openProcedure
    .meta({ limit: 'exchange' })
    .input(Verify)
    .output(Account)
    .mutation(({ ctx, input }) => verifyAccount(ctx, input)),
  reset: openProcedure
    .meta({ limit: 'exchange' })
    .input(Reset)
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await resetPassword(ctx, input)
      return done
    }),
  confirmEmail: openProcedure
    .meta({ limit: 'exchange' })
    .input(ConfirmEmail)
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await confirmEmail(ctx, input)
      return done
    }),
}

/** What a person sees and changes of their own account, a part of `account`. */
export const accountBasics = {
  get: accountProcedure
    .meta({ limit: 'read' })
    .input(Empty)
    .output(Account)
    .query(({ ctx }) => ctx.entrance.transaction(openAccount)),
  activity: accountProcedure
    .meta({ limit: 'list' })
    .input(Empty)
    .output(Activity)
    .query(({ ctx }) =>
      ctx.entrance.transaction(async ({ tx, userId }) => ({
        events: (await listAccountEvents(tx, userId).execute()).map(({ event, device, created_at }) => ({
          event: event as AccountEventName, // written by recordAccountEvent alone
          device,
          at: created_at,
        })),
      })),
    ),
  changePassword: accountProcedure
    .meta({ limit: 'code' })
    .input(ChangePassword)
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await changePassword(ctx, input)
      return done
    }),
  changeEmail: accountProcedure
    .meta({ limit: 'code' })
    .input(ChangeEmail)
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await changeEmail(ctx, input)
      return done
    }),
}
