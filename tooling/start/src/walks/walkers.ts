import { walkAsCustomer } from './walk-as-customer.ts'
import { walkAsStaff } from './walk-as-staff.ts'
import { walkAsVisitor } from './walk-as-visitor.ts'
import type { Walker } from './walk.ts'

export const walkers = {
  visitor: walkAsVisitor,
  customer: walkAsCustomer,
  staff: walkAsStaff,
} satisfies Record<string, Walker>
