import type { WidgetEventName, WidgetListener } from './events.ts'
import type { BookingWish, FrontdeskState, PageWishes, Prefill, Theme } from './options.ts'

/** One widget of the page. What is called before it has loaded is done as soon as it has. */
export type Frontdesk = {
  open(): void
  close(): void
  toggle(): void
  /** Shows the launcher again after `hide`. */
  show(): void
  /** Closes the chat and takes the launcher away. */
  hide(): void
  /** Opens the chat in the guided booking. */
  book(wish?: BookingWish): void
  /** Who this is, as a token signed by the business's own server. */
  identify(token: string): void
  /** Forgets who this is, and their conversation. */
  logout(): void
  setLocale(locale: string): void
  setTheme(theme: Theme): void
  prefill(known: Prefill): void
  /** Several of these at once. */
  update(wishes: PageWishes): void
  /** Ends with what it returns, or with `off`, or with the widget. */
  on<Name extends WidgetEventName | '*'>(event: Name, listener: WidgetListener<Name>): () => void
  once<Name extends WidgetEventName | '*'>(event: Name, listener: WidgetListener<Name>): () => void
  off<Name extends WidgetEventName | '*'>(event: Name, listener: WidgetListener<Name>): void
  /** Resolves when the launcher is there. */
  ready(): Promise<void>
  getState(): Promise<FrontdeskState>
  /** Takes everything away: no node, no listener and no request is left. */
  destroy(): void
}
