import { walkAsCustomer } from './walk-as-customer.ts'
import { walkAsFounder } from './walk-as-founder.ts'
import { walkAsStaff } from './walk-as-staff.ts'
import { walkAsVisitor } from './walk-as-visitor.ts'
import type { Walker } from './walk.ts'

export const walkers = {
  visitor: walkAsVisitor,
  customer: walkAsCustomer,
  staff: walkAsStaff,
  founder: walkAsFounder,
} satisfies Record<string, Walker>
