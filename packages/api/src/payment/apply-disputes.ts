import { newId } from '@frontdesk/db/ids'
import type Stripe from 'stripe'
import { audit } from '../core/audit.ts'
import type { Work } from '../core/work.ts'
import { tellStaff } from '../notice/tell-staff.ts'
import { findProjectOfBooking } from '../project/queries.ts'
import { writeTimeline } from '../project/write-timeline.ts'
import { listDisputes, saveDispute } from './dispute-queries.ts'
import { disputeStateOf } from './dispute-states.ts'
import type { PaymentRow } from './queries.ts'

type Told = { payment: PaymentRow; disputes: readonly Stripe.Dispute[]; now: Date }

/** What a customer's bank asks about or took back, as Stripe has it now. The caller holds the payment's lock. */
export async function applyDisputes(work: Work, { payment, disputes, now }: Told): Promise<void> {
  const { tx, tenantId } = work
  const known = disputes.length > 0 ? await listDisputes(tx, tenantId, payment.id).execute() : []
  for (const dispute of disputes) {
    const before = known.find(({ stripe_dispute_id }) => stripe_dispute_id === dispute.id)
    const state = disputeStateOf(dispute.status)
    if (before?.state === state) continue
    await saveDispute(tx, {
      tenant_id: tenantId,
      id: newId<'dispute'>(),
      payment_id: payment.id,
      stripe_dispute_id: dispute.id,
      state,
      amount_minor: dispute.amount,
      currency: dispute.currency.toUpperCase(),
      reason: dispute.reason.slice(0, 50),
      respond_by: instantOf(dispute.evidence_details.due_by),
      created_at: new Date(dispute.created * 1000),
      updated_at: now,
    }).execute()
    await audit(work, before ? 'payment.dispute_moved' : 'payment.disputed', payment.id)
    if (before) continue
    const project = await findProjectOfBooking(tx, tenantId, payment.booking_id).executeTakeFirstOrThrow()
    await writeTimeline(work, { projectId: project.id, kind: 'payment_disputed', cause: dispute.id, now })
    await tellStaff(work, { bookingId: payment.booking_id, events: ['payment_disputed'], cause: dispute.id, now })
  }
}

/** 0 where the bank takes no answer. */
function instantOf(seconds: number | null): Date | null {
  return seconds ? new Date(seconds * 1000) : null
}
