/** What the page's side (the loader) tells the iframe through their port. */
export type ToFrame =
  | { type: 'shown'; isShown: boolean }
  /** Start the guided booking; with a service's id or name, begin at its times. */
  | { type: 'book'; service?: string | undefined }

/** What the iframe tells the page's side. The page gets to see nothing but opaque ids, numbers and enums. */
export type ToHost =
  | { type: 'ready'; title: string; accent: string; onAccent: string }
  | { type: 'close' }
  | { type: 'unread'; detail: { count: number } }
  | { type: 'booking:confirmed'; detail: { bookingId: string } }

/** The one window message there is: it hands over the port. */
export const connectMessage = { frontdesk: 'connect', v: 1 } as const
