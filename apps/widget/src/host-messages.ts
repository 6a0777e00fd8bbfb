import type { EmbedSite } from '@frontdesk/api/site/find-embed-site'
import type { Settings } from '@frontdesk/api/site/sections'
import type { BookingWish, PageWishes, Prefill, Theme, WidgetEvents } from '@frontdesk/widget'

/**
 * The contract between the page's side (the loader) and the iframe, over the port that is handed over once. A page may have
 * kept its loader for a while, so what is here stays, and what is new is added.
 */
export type Connect = {
  /** The version of the contract. */
  frontdesk: 1
  /** What was called before, by the verbs' names: the last of each, in the order of the calls. */
  told: Partial<PageCalls>
}

/** What the page's side tells the iframe, one verb a message. What the page calls and the loader does not know comes as it is. */
export type PageCalls = {
  /** Told anew whenever it changes, with everything that `init` was given. */
  shown: Omit<PageWishes, 'prefill'> & {
    isShown: boolean
    /** Inline: in the middle of a page, and always shown. */
    target: boolean
    /** Of the page around us, without what follows the question mark. */
    path: string
  }
  /** Starts the guided booking. A button of the page sends what is written on it; an empty `open` opens the chat only. */
  book: BookingWish | PageButton | undefined
  update: PageWishes
  setLocale: string
  setTheme: Theme
  prefill: Prefill
  /** A token signed by the business's own server. */
  identify: string
  logout: undefined
  /** From the admin app alone: what stands in its forms, saved or not. */
  preview: PreviewDraft
}
export type PreviewDraft = Pick<EmbedSite, 'greeting' | 'accentColor'> &
  Pick<Settings, 'look' | 'texts' | 'entry'> & { locale: string }
type PageButton = { frontdeskOpen: string; frontdeskService?: string; frontdeskDate?: string }

export type PageCall = { [Verb in keyof PageCalls]: [verb: Verb, value: PageCalls[Verb]] }[keyof PageCalls]

/** What the iframe tells the page's side. The page gets to see nothing but opaque ids, numbers and enums. */
export type ToHost = Launcher | { type: 'close' } | EventMessage

/** To the admin app alone: every sentence in the language of the preview, by its path, as it is without the business's own. */
export type SpokenWords = { type: 'words'; words: Readonly<Record<string, string>> }

/** How the launcher reads now, and the style sheet for it and for the iframe that comes after widget.css. */
export type Launcher = { type: 'launcher'; title: string; label: string; badge: string; css: string }

/** Goes on to the page as it is, as an event of this name. */
export type EventMessage = {
  [Name in keyof WidgetEvents]: { type: Name; detail?: WidgetEvents[Name] }
}[keyof WidgetEvents]
