import { z } from 'zod'
import { idIn, idOut } from '../core/id-schema.ts'
import { InstantOut } from '../core/field-schemas.ts'

export const CustomerById = z.strictObject({ customerId: idIn('customer') })
export const ListCustomers = z.strictObject({
  cursor: z.string().max(200).optional(),
  limit: z.int().min(1).max(50).optional(),
})
export const Customer = z.strictObject({
  id: idOut('customer'),
  name: z.string(),
  email: z.string(),
  zone: z.string(),
  createdAt: InstantOut,
})
export type Customer = z.input<typeof Customer>
export const CustomerPage = z.strictObject({ customers: z.array(Customer), nextCursor: z.string().nullable() })
