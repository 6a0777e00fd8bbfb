import { integrationBookings } from '../booking/router.ts'
import { router } from '../core/procedures.ts'
import { integrationCustomers } from '../customer/router.ts'
import { integrationServices } from '../service/router.ts'
import { integrationSlots } from '../slot/router.ts'

/** What the tenant's own servers can do. */
export const integrationRouter = router({
  service: integrationServices,
  slot: integrationSlots,
  booking: integrationBookings,
  customer: integrationCustomers,
})
