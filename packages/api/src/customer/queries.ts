import type { TenantRef } from '@frontdesk/db/entry'
import type { CustomerId } from '@frontdesk/db/ids'
import type { Db } from '@frontdesk/db/open-database'
import { sql } from 'kysely'
import { bookingsWithCustomer } from '../booking/queries.ts'
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
      'customer.erased_at',
      sql<string>`customer.created_at::text`.as('created_at_exactly'),
    ])
}
export type CustomerRow = Awaited<ReturnType<ReturnType<typeof customers>['executeTakeFirstOrThrow']>>

export function findCustomer(db: Db, tenantId: TenantRef, id: CustomerId) {
  return customers(db, tenantId).where('customer.id', '=', id)
}

/** Newest first. */
export function searchCustomers(
  db: Db,
  tenantId: TenantRef,
  { tokens, ...window }: Window<CustomerId> & { tokens: readonly Buffer[] },
) {
  return listCustomers(db, tenantId, window).where('customer.id', 'in', customersWith(db, tenantId, tokens))
}

/** Whose name and address have all of the words. */
export function customersWith(db: Db, tenantId: TenantRef, [first, ...others]: readonly Buffer[]) {
  const having = (token: Buffer | undefined) =>
    db
      .selectFrom('customer_word')
      .select('customer_word.customer_id')
      .where('customer_word.tenant_id', '=', tenantId)
      .where('customer_word.token', '=', token ?? Buffer.alloc(0))
  return others.reduce((query, token) => query.where('customer_word.customer_id', 'in', having(token)), having(first))
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

/** Latest first. */
export function listCustomerBookings(db: Db, tenantId: TenantRef, id: CustomerId) {
  return bookingsWithCustomer(db, tenantId)
    .where('booking.customer_id', '=', id)
    .where('booking.state', 'not in', ['proposed', 'held', 'expired'])
    .orderBy('booking.starts_at', 'desc')
    .orderBy('booking.id', 'desc')
}
