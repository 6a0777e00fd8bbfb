import type { TenantRef } from '@frontdesk/db/entry'
import type { Db } from '@frontdesk/db/open-database'
import { threadsWithPerson } from '@frontdesk/db/threads-with-person'

/** Threads with whoever they are with, as the business knows them. */
export function threadsWithCustomer(db: Db, tenantId: TenantRef) {
  return threadsWithPerson(db, tenantId).leftJoin('customer', (join) =>
    join
      .onRef('customer.tenant_id', '=', 'conversation.tenant_id')
      .on('customer.id', '=', (eb) => eb.fn.coalesce('visitor_session.customer_id', 'project.customer_id')),
  )
}
