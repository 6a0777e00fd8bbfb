import { Done, Empty, done } from '../core/field-schemas.ts'
import { customerProcedure, memberProcedure, router } from '../core/procedures.ts'
import { managers } from '../core/roles.ts'
import { CheckoutUrl } from '../hub/schemas.ts'
import { findStripeAccount } from './account-queries.ts'
import { refreshAccount } from './apply-account.ts'
import { connectUrl } from './connect-account.ts'
import { getReceipt } from './get-receipt.ts'
import { listProjectPayments } from './list-queries.ts'
import { checkoutUrl } from './open-checkout.ts'
import { refundByHand } from './refund-by-hand.ts'
import { ConnectUrl, NewRefund, PaymentById, Payments, Receipt, StripeAccount } from './schemas.ts'
import { showPayment } from './show-payment.ts'

/** What a customer pays and has paid for their one project. */
export const customerPayments = router({
  checkout: customerProcedure
    .meta({ limit: 'payment' })
    .input(Empty)
    .output(CheckoutUrl)
    .mutation(async ({ ctx }) => ({ url: await checkoutUrl(ctx) })),
  list: customerProcedure
    .meta({ limit: 'list' })
    .input(Empty)
    .output(Payments)
    .query(async ({ ctx: { entrance } }) => {
      const rows = await entrance.list(({ db, tenantId, subjectId }) => listProjectPayments(db, tenantId, subjectId))
      const keys = await entrance.keys()
      return { payments: rows.map((row) => showPayment(keys, row)) }
    }),
  receipt: customerProcedure
    .meta({ limit: 'read' })
    .input(PaymentById)
    .output(Receipt)
    .query(({ ctx, input }) => getReceipt(ctx.entrance, input.paymentId)),
})

/** The business's own account at Stripe, and money that it gives back. */
export const memberPayments = router({
  account: memberProcedure
    .meta({ limit: 'read' })
    .input(Empty)
    .output(StripeAccount)
    .query(async ({ ctx: { entrance } }) => {
      const row = await entrance.get(({ db, tenantId }) => findStripeAccount(db, tenantId))
      return {
        state: row.stripe_state,
        accountId: row.stripe_account_id,
        due: row.stripe_due,
        disabled: row.stripe_disabled,
      }
    }),
  /** Where the owner answers Stripe's questions. */
  connect: memberProcedure
    .meta({ limit: 'payment', required: ['owner'] })
    .input(Empty)
    .output(ConnectUrl)
    .mutation(async ({ ctx }) => ({ url: await connectUrl(ctx) })),
  /** Asks Stripe now: whoever comes back from there does not wait for its webhook. */
  refreshAccount: memberProcedure
    .meta({ limit: 'payment', required: managers })
    .input(Empty)
    .output(Done)
    .mutation(async ({ ctx: { deps, entrance } }) => {
      const { tenantId } = await entrance.prove()
      await refreshAccount(deps, tenantId)
      return done
    }),
  refund: memberProcedure
    .meta({ limit: 'write', required: managers })
    .input(NewRefund)
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await ctx.entrance.transaction((scope) => refundByHand(scope, input, ctx.deps.now()))
      return done
    }),
})
