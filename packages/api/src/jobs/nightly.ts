/** What is done every night. A night that no process saw is made up for when the next one starts. */
export const nightlyTasks = ['credentials.forget', 'events.forget'] as const
export type NightlyTask = (typeof nightlyTasks)[number]
