type Nothing = Record<never, never>
type OfBooking = { bookingId: string }
type OfMessage = { messageId: string }

/**
 * What happens, and what the page is told of it: opaque ids, numbers and enums, never a name, an address or a text. Each is
 * also a `CustomEvent` on `window`, named `frontdesk:opened` and so on.
 */
export type WidgetEvents = {
  /** The launcher is there. */
  ready: Nothing
  opened: Nothing
  closed: Nothing
  /** How many messages the visitor has not seen. */
  unread: { count: number }
  'message:sent': OfMessage
  'message:received': OfMessage
  /** With the first message that a visitor sends. */
  'conversation:started': Nothing
  'slot:selected': { serviceId: string }
  /** An offer waits for the visitor's yes. */
  'proposal:shown': OfBooking
  /** The business has the last word. */
  'booking:requested': OfBooking
  /** Booked, and paid where that is needed first. */
  'booking:confirmed': OfBooking
  'booking:cancelled': OfBooking & { reason: 'cancelled' | 'declined' | 'expired' }
  /** The payment page was opened. */
  'payment:started': OfBooking
  'payment:completed': OfBooking
  /** `blocked`: the chat did not load. Otherwise a code of the closed list of errors, or `offline`. */
  error: { code: string }
}

export type WidgetEventName = keyof WidgetEvents

/** `v` is the version of the events, `type` the event's name, `instance` the widget's, empty for the one without. */
export type WidgetDetail<Name extends WidgetEventName = WidgetEventName> = {
  [Each in Name]: WidgetEvents[Each] & { v: 1; type: Each; instance: string }
}[Name]

/** Whoever listens to `*` hears of everything, and tells the events apart by their `detail.type`. */
export type WidgetListener<Name extends WidgetEventName | '*'> = (
  event: CustomEvent<WidgetDetail<Name extends WidgetEventName ? Name : WidgetEventName>>,
) => void
