import type { AuditEntry, AuditFilter } from '../../api/types.ts'

export type Noun = NonNullable<AuditFilter['about']>
export type Actor = AuditEntry['actor']['kind']

export const nouns: Record<Noun, string> = {
  alert: 'Alerts',
  api_key: 'API keys',
  article: 'Articles',
  availability: 'Hours and days off',
  booking: 'Bookings',
  calendar: 'Calendars',
  conversation: 'Conversations',
  customer: 'Customers',
  hub_link: 'Links to projects',
  hub_session: 'Devices of customers',
  identity: 'Known visitors',
  member: 'Staff',
  notice: 'Notices',
  payment: 'Payments',
  project: 'Projects',
  provider: 'Who and what can be booked',
  security: 'Security settings',
  service: 'Services',
  site: 'Site',
  stripe: 'The account at Stripe',
  team: 'Team',
  tenant: 'The business',
  visitor: 'Visitors',
}

export const actors: Record<Actor, string> = {
  member: 'Staff',
  customer: 'Customers',
  visitor: 'Visitors',
  api_key: 'API keys',
  system: 'Frontdesk itself',
}
