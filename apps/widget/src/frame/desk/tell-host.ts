import { accentFor } from '../look/accent.ts'
import type { HostLink } from '../host/host-link.ts'
import { countUnread } from '../thread/merge-messages.ts'
import { words } from '../words.ts'
import type { Desk } from './desk.ts'

/** Keeps the page's side informed: how the launcher looks, what is unread, what got booked. */
export function tellHost(desk: Desk, host: HostLink): void {
  const { config, conversation } = desk
  const { fill, onFill } = accentFor(config.accentColor, 'light')
  host.tell({ type: 'ready', title: words.title({ business: config.tenantName }), accent: fill, onAccent: onFill })

  let told = 0
  let announcedSeq: number | undefined
  function update(): void {
    const { messages, readSeq, isLoading } = conversation.thread.get()
    if (isLoading) return
    const isSeen = host.isShown.get() && document.visibilityState === 'visible'
    if (isSeen) conversation.markRead()
    const count = isSeen ? 0 : countUnread(messages, readSeq)
    if (count !== told) host.tell({ type: 'unread', detail: { count } })
    told = count

    announcedSeq ??= readSeq
    for (const { seq, booking } of messages) {
      if (seq <= announcedSeq) continue
      announcedSeq = seq
      if (booking?.state === 'confirmed') host.tell({ type: 'booking:confirmed', detail: { bookingId: booking.id } })
    }
  }
  conversation.thread.subscribe(update)
  host.isShown.subscribe(update)
  document.addEventListener('visibilitychange', update)
  update()
}
