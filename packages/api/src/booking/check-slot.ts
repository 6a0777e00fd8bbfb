import type { MembershipId } from '@frontdesk/db/ids'
import type { z } from 'zod'
import type { Scope } from '../core/entrance.ts'
import { listProviders } from '../provider/queries.ts'
import { type SlotQuestion, judgeSlot } from './judge-slot.ts'
import type { SlotVerdict } from './member-schemas.ts'
import { showOffer } from './show-offer.ts'

/** What the staff are told about a time before they book it. */
export async function checkSlot(
  { tx, tenantId }: Scope<MembershipId>,
  { priceMinor, ...question }: SlotQuestion & { seats: number; priceMinor?: number | undefined },
): Promise<z.input<typeof SlotVerdict>> {
  const { offer, verdicts } = await judgeSlot(tx, tenantId, question)
  const names = new Map((await listProviders(tx, tenantId).execute()).map(({ id, name }) => [id, name]))
  const providers = verdicts.map(({ providerId: id, hard, soft }) => ({ id, name: names.get(id) ?? '', hard, soft }))
  const [best] = providers
  // With nobody who offers it, nobody can take it.
  return {
    hard: best?.hard ?? ['busy'],
    soft: best?.soft ?? [],
    providers,
    offer: question.bookingId === undefined ? showOffer(offer, { ...question, priceMinor }) : null,
  }
}
