import type { HubProject, Payment } from '../src/api/trpc.ts'

type Known = Pick<HubProject, 'booking' | 'payments'>

const nothing = { amountMinor: 0, currency: 'EUR' }

/** A priced appointment on 12 May 2026, 10:00 in Lisbon. */
export function aProject(state: HubProject['booking']['state'], payments: Payment[] = []): Known {
  return {
    booking: {
      id: 'bkg_1',
      state,
      serviceId: 'svc_1',
      serviceName: 'Portrait session',
      providerName: 'Ana Luz',
      location: 'Rua da Bica 12, Lisboa',
      startsAt: '2026-05-12T09:00:00Z',
      endsAt: '2026-05-12T10:30:00Z',
      businessZone: 'Europe/Lisbon',
      price: { amountMinor: 18_000, currency: 'EUR' },
      needsApproval: false,
      heldUntil: null,
      seats: 1,
      addons: [],
      deposit: null,
      paid: nothing,
      due: nothing,
      balance: nothing,
      payment: 'none',
      cancelUntil: null,
      rescheduleUntil: null,
      refunds: [],
      refundIfCancelled: nothing,
    },
    payments,
  }
}

export function aPayment(state: Payment['state'], createdAt = '2026-05-01T09:00:00Z'): Payment {
  const amount = { amountMinor: 18_000, currency: 'EUR' }
  const at = { createdAt, paidAt: null, refundedAt: null }
  const refunded = { ...amount, amountMinor: 0 }
  return { id: `pay_${createdAt}`, purpose: 'full', state, amount, refunded, refunds: [], receiptUrl: null, ...at }
}

export const before = Date.parse('2026-05-01T12:00:00Z')
export const afterwards = Date.parse('2026-05-13T12:00:00Z')
