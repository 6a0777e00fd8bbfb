import type { ApiScope } from '../../api/types.ts'

export const scopeWords: Record<ApiScope, { label: string; description: string }> = {
  'services:read': { label: 'Read services', description: 'What can be booked, and the free times.' },
  'bookings:read': { label: 'Read bookings', description: 'Bookings, with the names and addresses of customers.' },
  'bookings:write': { label: 'Make bookings', description: 'Book a free time for a customer.' },
  'customers:read': { label: 'Read customers', description: 'Names, e-mail addresses and time zones.' },
}

export const allScopes = Object.keys(scopeWords) as ApiScope[] // the keys of the record above
