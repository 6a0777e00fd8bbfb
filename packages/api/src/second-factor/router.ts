import { Account } from '../account/schemas.ts'
import { Done, Empty, done } from '../core/field-schemas.ts'
import { accountProcedure, openProcedure } from '../core/procedures.ts'
import { addPasskey, beginPasskey, removePasskey, renamePasskey } from './change-passkeys.ts'
import { renewRecoveryCodes } from './change-recovery-codes.ts'
import { beginTotp, disableTotp, enableTotp } from './change-totp.ts'
import { factorOptions, logInWithFactor } from './log-in-with-factor.ts'
import { logInWithPasskey, passkeyOptions } from './log-in-with-passkey.ts'
import { openPasskeys } from './open-passkeys.ts'
import { proofOptions, prove } from './prove.ts'
import {
  AddPasskey,
  Added,
  AskOptions,
  FactorIn,
  FactorOptions,
  NewTotp,
  PasskeyById,
  PasskeyIn,
  Passkeys,
  Prove,
  RecoveryCodes,
  RegisterOptions,
  RenamePasskey,
  TotpCode,
} from './schemas.ts'

/** What comes after the password, or in place of it: a part of `auth`. */
export const factorEntry = {
  factorOptions: openProcedure
    .meta({ limit: 'start' })
    .input(Empty)
    .output(FactorOptions)
    .mutation(({ ctx }) => factorOptions(ctx)),
  factor: openProcedure
    .meta({ limit: 'code' })
    .input(FactorIn)
    .output(Account)
    .mutation(({ ctx, input }) => logInWithFactor(ctx, input.factor)),
  passkeyOptions: openProcedure
    .meta({ limit: 'start' })
    .input(Empty)
    .output(AskOptions)
    .mutation(({ ctx }) => passkeyOptions(ctx)),
  passkeyLogin: openProcedure
    .meta({ limit: 'start' })
    .input(PasskeyIn)
    .output(Account)
    .mutation(({ ctx, input }) => logInWithPasskey(ctx, input.assertion)),
}

/** How somebody proves who they are, theirs to change: a part of `account`. */
export const accountFactors = {
  proveOptions: accountProcedure
    .meta({ limit: 'write' })
    .input(Empty)
    .output(AskOptions)
    .mutation(({ ctx }) => proofOptions(ctx)),
  prove: accountProcedure
    .meta({ limit: 'code' })
    .input(Prove)
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await prove(ctx, input)
      return done
    }),
  totpBegin: accountProcedure
    .meta({ limit: 'write' })
    .input(Empty)
    .output(NewTotp)
    .mutation(({ ctx }) => beginTotp(ctx)),
  totpConfirm: accountProcedure
    .meta({ limit: 'code' })
    .input(TotpCode)
    .output(Added)
    .mutation(async ({ ctx, input }) => ({ recoveryCodes: await enableTotp(ctx, input.code) })),
  totpDisable: accountProcedure
    .meta({ limit: 'write' })
    .input(Empty)
    .output(Done)
    .mutation(async ({ ctx }) => {
      await disableTotp(ctx)
      return done
    }),
  recoveryCodes: accountProcedure
    .meta({ limit: 'write' })
    .input(Empty)
    .output(RecoveryCodes)
    .mutation(async ({ ctx }) => ({ codes: await renewRecoveryCodes(ctx) })),
  passkeys: accountProcedure
    .meta({ limit: 'list' })
    .input(Empty)
    .output(Passkeys)
    .query(async ({ ctx }) => ({ passkeys: await ctx.entrance.transaction(openPasskeys) })),
  passkeyBegin: accountProcedure
    .meta({ limit: 'write' })
    .input(Empty)
    .output(RegisterOptions)
    .mutation(({ ctx }) => beginPasskey(ctx)),
  passkeyAdd: accountProcedure
    .meta({ limit: 'write' })
    .input(AddPasskey)
    .output(Added)
    .mutation(async ({ ctx, input }) => ({ recoveryCodes: await addPasskey(ctx, input) })),
  passkeyRename: accountProcedure
    .meta({ limit: 'write' })
    .input(RenamePasskey)
    .output(Done)
    .mutation(async ({ ctx, input: { passkeyId, name } }) => {
      await renamePasskey(ctx, passkeyId, name)
      return done
    }),
  passkeyRemove: accountProcedure
    .meta({ limit: 'write' })
    .input(PasskeyById)
    .output(Done)
    .mutation(async ({ ctx, input: { passkeyId } }) => {
      await removePasskey(ctx, passkeyId)
      return done
    }),
}
