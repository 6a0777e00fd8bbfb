import { z } from 'zod'
import { BookingWithCustomer } from '../booking/schemas.ts'
import { idIn, idOut } from '../core/id-schema.ts'
import { InstantOut } from '../core/field-schemas.ts'
import { Typed } from '../search/schemas.ts'

export const CustomerById = z.strictObject({ customerId: idIn('customer') })
export const ListCustomers = z.strictObject({
  cursor: z.string().max(200).optional(),
  limit: z.int().min(1).max(50).optional(),
})
/** `search`: every word has to begin a word of the name or e-mail address. */
export const SearchCustomers = ListCustomers.extend({ search: Typed.optional() })
export const Customer = z.strictObject({
  id: idOut('customer'),
  name: z.string(),
  /** Empty for somebody who has told none, and was vouched for without one. */
  email: z.string(),
  zone: z.string(),
  createdAt: InstantOut,
})
export type Customer = z.input<typeof Customer>
export const CustomerPage = z.strictObject({ customers: z.array(Customer), nextCursor: z.string().nullable() })

/** As the staff see them: what is left of somebody erased is when, and what was booked. */
export const MemberCustomer = Customer.extend({ erasedAt: InstantOut.nullable() })
export const MemberCustomerPage = z.strictObject({
  customers: z.array(MemberCustomer),
  nextCursor: z.string().nullable(),
})
export const CustomerCard = MemberCustomer.extend({
  bookings: z.array(BookingWithCustomer),
  /** When somebody of the staff last took everything that is known about this customer. */
  exportedAt: InstantOut.nullable(),
  /** That was within the last day, so they may be erased. */
  mayErase: z.boolean(),
})
export type CustomerCard = z.input<typeof CustomerCard>
