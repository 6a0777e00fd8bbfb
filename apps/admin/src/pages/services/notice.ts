export type NoticeUnit = 'minutes' | 'hours' | 'days'

export const noticeUnits: Record<NoticeUnit, number> = { minutes: 1, hours: 60, days: 1440 }

/** The largest unit that says it without a remainder: 2880 minutes are 2 days. */
export function splitNotice(minutes: number): { amount: number; unit: NoticeUnit } {
  if (minutes > 0 && minutes % noticeUnits.days === 0) return { amount: minutes / noticeUnits.days, unit: 'days' }
  if (minutes % noticeUnits.hours === 0) return { amount: minutes / noticeUnits.hours, unit: 'hours' }
  return { amount: minutes, unit: 'minutes' }
}
