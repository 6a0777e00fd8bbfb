import type { EventMessage } from '../../host-messages.ts'
import type { Desk } from '../desk/desk.ts'
import { bookingNews, messageNews } from './news.ts'

/** Tells the page what happened: opaque ids and enums, never a word or a name. */
export function tellEvents(
  desk: Pick<Desk, 'conversation' | 'booking' | 'unsent'>,
  tell: (event: EventMessage) => void,
) {
  tellThread(desk, tell)
  tellFlow(desk, tell)
  tellFailures(desk, tell)
}

function tellThread(
  { conversation: { thread } }: Pick<Desk, 'conversation'>,
  tell: (event: EventMessage) => void,
): void {
  const told = new Set<number>()
  let oldSeq: number | undefined
  let firstSeq = 1
  function update(): void {
    const { messages, readSeq, isLoading, hasEarlier } = thread.get()
    if (isLoading) return
    const isFirst = oldSeq === undefined
    oldSeq ??= readSeq
    let hasVisitor = hasEarlier
    for (const message of messages) {
      const { seq } = message
      // What was said earlier, and is looked at only now, is no news.
      if (seq > oldSeq && seq >= firstSeq && !told.has(seq)) {
        told.add(seq)
        // Of what was there before this page, a booking's news is news as long as nobody has read it.
        for (const event of isFirst ? bookingNews(message) : messageNews(message, !hasVisitor)) tell(event)
      }
      hasVisitor ||= message.author === 'visitor'
    }
    firstSeq = messages[0]?.seq ?? 1
  }
  thread.subscribe(update)
  update()
}

function tellFlow({ booking: { flow } }: Pick<Desk, 'booking'>, tell: (event: EventMessage) => void): void {
  let { step: before } = flow.get()
  flow.subscribe(() => {
    const { step } = flow.get()
    if (step === before) return
    before = step
    if (step?.at === 'details') tell({ type: 'slot:selected', detail: { serviceId: step.service.id } })
    if (step?.at === 'offer') tell({ type: 'proposal:shown', detail: { bookingId: step.booking.id } })
  })
}

function tellFailures(
  { booking, unsent }: Pick<Desk, 'booking' | 'unsent'>,
  tell: (event: EventMessage) => void,
): void {
  let toldFlow = booking.flow.get().failure
  booking.flow.subscribe(() => {
    const { failure } = booking.flow.get()
    if (failure && failure !== toldFlow) tell({ type: 'error', detail: { code: failure.code } })
    toldFlow = failure
  })
  const told = new Set<string>()
  unsent.subscribe(() => {
    for (const { nonce, state, failure } of unsent.get()) {
      if (state !== 'failed') told.delete(nonce)
      else if (failure && !told.has(nonce)) {
        told.add(nonce)
        tell({ type: 'error', detail: { code: failure.code } })
      }
    }
  })
}
