import type { Booking, Service, Slot } from '../api/wire.ts'
import type { Failure } from '../api/failure.ts'
import { chosenOf } from './chosen-of.ts'
import type { Typed } from './flow-state.ts'
import type { FlowTools } from './flow-tools.ts'
import type { Wish } from './wish-nonce.ts'

type Chosen = { service: Service; slot: Slot }

/** What is asked for, by everything that was chosen and typed; of what the service has no more, nothing. */
export function wishOf(typed: Typed, { service, slot }: Chosen, zone: string): Wish {
  const { providerId, details, answers } = typed
  const { addonIds, seats } = chosenOf(service, typed)
  const note = details.note.trim()
  const given = service.questions.flatMap(({ id: questionId }) => {
    const answer = answers[questionId]?.trim()
    return answer ? [{ questionId, answer }] : []
  })
  return {
    serviceId: service.id,
    ...(providerId !== undefined && { providerId }),
    startsAt: slot.startsAt,
    name: details.name.trim(),
    email: details.email.trim(),
    zone,
    ...(note && { note }),
    addonIds,
    answers: given,
    seats,
  }
}

/** Has the slot kept, and shows what was kept; a refusal leads back to where something else can be chosen. */
export async function proposeWish(
  tools: FlowTools,
  chosen: Chosen,
  toOffer: (booking: Booking) => Promise<void>,
): Promise<void> {
  const { flow, deps, attempt } = tools
  await attempt(
    async () => toOffer(await deps.propose(wishOf(flow.get(), chosen, deps.zone))),
    (failure) => wayBack(tools, chosen, failure),
  )
}

function wayBack({ flow, go, deps }: FlowTools, { service, slot }: Chosen, { code, ...failure }: Failure) {
  switch (code) {
    case 'slot_taken':
      return async () => go({ at: 'times', service, notice: 'taken' })
    case 'not_found':
      return async () => {
        flow.patch({ offered: await deps.services() })
        go({ at: 'services', notice: 'gone' })
      }
    case 'invalid':
      return async () => {
        go({ at: 'details', service, slot })
        flow.patch({ failure: { code, ...failure } })
      }
    default:
      return undefined
  }
}
