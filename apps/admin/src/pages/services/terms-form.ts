import { writeMoney } from '@frontdesk/money/typed-money'
import type { Terms } from '../../api/types.ts'
import { type NoticeUnit, splitNotice } from './notice.ts'

export interface DeadlineForm {
  kind: 'start' | 'before' | 'never'
  days: string
  hours: string
}
interface RefundForm {
  days: string
  hours: string
  percent: string
}
interface ReminderForm {
  amount: string
  unit: NoticeUnit
}

/** A service's terms as they are typed. */
export interface TermsForm {
  deposit: 'none' | 'percent' | 'amount'
  depositPercent: string
  depositAmount: string
  cancel: DeadlineForm
  reschedule: DeadlineForm
  refunds: RefundForm[]
  approvalHours: string
  reminders: ReminderForm[]
  followUp: boolean
  followUpHours: string
}

export const newTerms: TermsForm = {
  deposit: 'none',
  depositPercent: '30',
  depositAmount: '',
  cancel: { kind: 'before', days: '1', hours: '0' },
  reschedule: { kind: 'before', days: '1', hours: '0' },
  refunds: [{ days: '1', hours: '0', percent: '100' }],
  approvalHours: '48',
  reminders: [{ amount: '1', unit: 'days' }],
  followUp: false,
  followUpHours: '24',
}

export function termsFormOf(terms: Terms, currency: string): TermsForm {
  const { deposit } = terms
  return {
    deposit: deposit?.kind ?? 'none',
    depositPercent: deposit?.kind === 'percent' ? String(deposit.percent) : newTerms.depositPercent,
    depositAmount: deposit?.kind === 'amount' ? writeMoney(deposit.amountMinor, currency) : '',
    cancel: deadlineOf(terms.cancelUntil),
    reschedule: deadlineOf(terms.rescheduleUntil),
    refunds: terms.refunds.map(({ until, percent }) => ({ ...typed(until), percent: String(percent) })),
    approvalHours: String(terms.approvalHours),
    reminders: terms.reminderMinutes.map((minutes) => {
      const { amount, unit } = splitNotice(minutes)
      return { amount: String(amount), unit }
    }),
    followUp: terms.followUpHours !== null,
    followUpHours: String(terms.followUpHours ?? newTerms.followUpHours),
  }
}

function deadlineOf(before: Terms['cancelUntil']): DeadlineForm {
  if (before === null) return { kind: 'never', days: '1', hours: '0' }
  if (before.days === 0 && before.hours === 0) return { kind: 'start', days: '1', hours: '0' }
  return { kind: 'before', ...typed(before) }
}

function typed({ days, hours }: { days: number; hours: number }): { days: string; hours: string } {
  return { days: String(days), hours: String(hours) }
}
