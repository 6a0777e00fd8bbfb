/** What is done every night. A night that no process saw is made up for when the next one starts. */
export const nightlyTasks = ['credentials.forget', 'events.forget'] as const
export type NightlyTask = (typeof nightlyTasks)[number]

/** What is done every quarter of an hour. */
export const quarterTasks = ['calendars.read'] as const
export type QuarterTask = (typeof quarterTasks)[number]

/** What is done every ten minutes. */
export const frequentTasks = ['counts.forget', 'payments.reconcile'] as const
export type FrequentTask = (typeof frequentTasks)[number]
