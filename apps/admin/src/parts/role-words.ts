/** What each role is called, and what it may do. */
export const roleWords = {
  owner: { name: 'Owner', article: 'an owner', does: 'Everything, the team and the business itself included.' },
  admin: { name: 'Admin', article: 'an admin', does: 'Services, hours, site and team, and all that agents do.' },
  agent: { name: 'Agent', article: 'an agent', does: 'Answers, bookings and projects.' },
} as const

export type Role = keyof typeof roleWords
