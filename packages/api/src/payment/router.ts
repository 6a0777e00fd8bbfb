import { Empty } from '../core/field-schemas.ts'
import { customerProcedure, router } from '../core/procedures.ts'
import { CheckoutUrl } from '../hub/schemas.ts'
import { checkoutUrl } from './open-checkout.ts'

export const customerPayments = router({
  checkout: customerProcedure
    .meta({ limit: 'payment' })
    .input(Empty)
    .output(CheckoutUrl)
    .mutation(async ({ ctx }) => ({ url: await checkoutUrl(ctx) })),
})
