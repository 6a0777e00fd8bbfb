import { type BookingId, type CustomerId, type ServiceAddonId, type ServiceQuestionId, newId } from '@frontdesk/db/ids'
import { sealerFor } from '../core/sealer-for.ts'
import type { Work } from '../core/work.ts'

type Addon = { id: ServiceAddonId; name: string; extra_minutes: number; price_minor: number }

/** As they are by now: the business may change them tomorrow. */
export async function addAddons(
  { tx, tenantId }: Work,
  { bookingId, addons }: { bookingId: BookingId; addons: readonly Addon[] },
): Promise<void> {
  if (addons.length === 0) return
  await tx
    .insertInto('booking_addon')
    .values(addons.map(({ id, ...addon }) => ({ tenant_id: tenantId, booking_id: bookingId, addon_id: id, ...addon })))
    .onConflict((conflict) => conflict.columns(['tenant_id', 'booking_id', 'addon_id']).doNothing())
    .execute()
}

export type Answered = { questionId: ServiceQuestionId; label: string; answer: string }

/** Sealed under the customer's own key: what somebody answers may be about anything. */
export async function addAnswers(
  work: Work,
  { bookingId, customerId, answers }: { bookingId: BookingId; customerId: CustomerId; answers: readonly Answered[] },
): Promise<void> {
  if (answers.length === 0) return
  const { tx, tenantId } = work
  const seal = await sealerFor(work, { customerId })
  const rows = answers.map(({ questionId, label, answer }) => {
    const id = newId<'booking_answer'>()
    const answer_sealed = seal({ table: 'booking_answer', column: 'answer', rowId: id }, answer)
    return { tenant_id: tenantId, id, booking_id: bookingId, question_id: questionId, label, answer_sealed }
  })
  await tx.insertInto('booking_answer').values(rows).execute()
}
