import type { Terms } from '../../api/types.ts'
import type { Reader } from './form-reader.ts'
import { noticeUnits } from './notice.ts'
import type { DeadlineForm, TermsForm } from './terms-form.ts'

/** The terms in the API's units. What is wrong with a field goes to the reader. */
export function readTerms(form: TermsForm, { isFree, reader }: { isFree: boolean; reader: Reader }): Terms {
  return {
    version: 1,
    deposit: isFree ? null : readDeposit(form, reader),
    cancelUntil: readDeadline(form.cancel, 'terms.cancelUntil', reader),
    rescheduleUntil: readDeadline(form.reschedule, 'terms.rescheduleUntil', reader),
    refunds: form.refunds.map(({ days, hours, percent }, at) => ({
      until: readBefore({ days, hours }, `terms.refunds.${at}.until`, reader),
      percent: reader.whole(`terms.refunds.${at}.percent`, percent),
    })),
    approvalHours: reader.whole('terms.approvalHours', form.approvalHours),
    reminderMinutes: form.reminders.map(
      ({ amount, unit }, at) => reader.whole(`terms.reminderMinutes.${at}`, amount) * noticeUnits[unit],
    ),
    followUpHours: form.followUp ? reader.whole('terms.followUpHours', form.followUpHours) : null,
  }
}

function readDeposit(form: TermsForm, reader: Reader): Terms['deposit'] {
  if (form.deposit === 'none') return null
  if (form.deposit === 'percent')
    return { kind: 'percent', percent: reader.whole('terms.deposit.percent', form.depositPercent) }
  return { kind: 'amount', amountMinor: reader.amount('terms.deposit.amountMinor', form.depositAmount) }
}

function readDeadline(form: DeadlineForm, path: string, reader: Reader): Terms['cancelUntil'] {
  if (form.kind === 'never') return null
  return form.kind === 'start' ? { days: 0, hours: 0 } : readBefore(form, path, reader)
}

function readBefore({ days, hours }: { days: string; hours: string }, path: string, reader: Reader) {
  return { days: reader.whole(`${path}.days`, days), hours: reader.whole(`${path}.hours`, hours) }
}
