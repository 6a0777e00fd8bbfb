import type { TenantRef } from '@frontdesk/db/entry'
import type { CustomerId } from '@frontdesk/db/ids'
import type { Db } from '@frontdesk/db/open-database'
import { sql } from 'kysely'
import type { Window } from '../core/page.ts'

export function customers(db: Db, tenantId: TenantRef) {
  return db
    .selectFrom('customer')
    .where('customer.tenant_id', '=', tenantId)
    .select([
      'customer.id',
      'customer.name_sealed',
      'customer.email_sealed',
      'customer.zone',
      'customer.created_at',
      sql<string>`customer.created_at::text`.as('created_at_exactly'),
    ])
}
export type CustomerRow = Awaited<ReturnType<ReturnType<typeof customers>['executeTakeFirstOrThrow']>>

export function findCustomer(db: Db, tenantId: TenantRef, id: CustomerId) {
  return customers(db, tenantId).where('customer.id', '=', id)
}

/** Newest first. */
export function listCustomers(db: Db, tenantId: TenantRef, { after, limit }: Window<CustomerId>) {
  return customers(db, tenantId)
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(customer.created_at, customer.id) < (${after?.at}::timestamptz, ${after?.id}::uuid)`),
    )
    .orderBy('customer.created_at', 'desc')
    .orderBy('customer.id', 'desc')
    .limit(limit)
}
