import type { HubProject } from '../api/trpc.ts'
import { newestFirst, statusOf } from '../hub/status-of.ts'

/**
 * What the page after the payment shows. Only the payment provider's own message to the server counts, so until it has
 * come there is nothing to do but wait: `checking` for the first minute, then `late`.
 */
export type ReturnView = 'checking' | 'late' | 'bank_processing' | 'rest_at_bank' | 'pay_again' | 'thanks' | 'hub'

export const patienceMs = 60_000

export function returnView(
  project: Pick<HubProject, 'booking' | 'payments'>,
  clock: { now: number; waitedMs: number },
): ReturnView {
  const status = statusOf(project, clock.now)
  if (status === 'confirmed') return confirmedView(project.payments, clock.waitedMs)
  if (status === 'bank_processing' || status === 'pay_again') return status
  if (status !== 'to_pay') return 'hub'
  const isAbandoned = project.payments.length > 0 && project.payments.every(isGivenUp)
  if (isAbandoned) return 'pay_again'
  return waiting(clock.waitedMs)
}

/** What was booked with a deposit is confirmed already while the rest is being paid. */
function confirmedView(payments: HubProject['payments'], waitedMs: number): ReturnView {
  switch (payments.find(({ purpose }) => purpose === 'balance') && newestFirst(payments)[0]?.state) {
    case 'open':
      return waiting(waitedMs)
    case 'processing':
      return 'rest_at_bank'
    case 'failed':
      return 'pay_again'
    default:
      return 'thanks'
  }
}

function waiting(waitedMs: number): ReturnView {
  return waitedMs < patienceMs ? 'checking' : 'late'
}

export function pollEveryMs(view: ReturnView | undefined): number | false {
  if (view === undefined || view === 'checking') return 2000
  return view === 'late' || view === 'bank_processing' || view === 'rest_at_bank' ? 10_000 : false
}

function isGivenUp(payment: HubProject['payments'][number]): boolean {
  return payment.state === 'failed' || payment.state === 'expired'
}
