export type Theme = 'light' | 'dark' | 'auto'

/** What the page knows already. The visitor sees it in the fields and may change it; what was typed stays. */
export type Prefill = { name?: string; email?: string; message?: string }

/** A service by its id or name; without one, the visitor chooses. `date` is a local day, `2026-03-12`. */
export type BookingWish = { service?: string; date?: string }

export type PageWishes = { locale?: string; theme?: Theme; prefill?: Prefill }

export type FrontdeskState = {
  isOpen: boolean
  /** 0 until the chat has been loaded. */
  unread: number
}

export type FrontdeskOptions = {
  /** Where the widget comes from, `https://widget.example.com`. One for all widgets of a page. */
  url: string
  /** The public key of the site, `site_…`. */
  site: string
  /** A name of its own, where a page has several. Without dots. */
  id?: string
  /** Inline: the chat fills this element. Without it, there is a launcher in the corner. */
  target?: Element
  /** `none`: the page opens the chat with a button of its own. */
  launcher?: 'none'
  /** `idle`: load the chat as soon as the page has come to rest, so that known visitors see what is unread. */
  preload?: 'idle'
  /** The launcher's colour until the site's own settings are there, `#0e5c53`. */
  accent?: string
  /** More of the launcher's looks, as the `data-look` of the admin's snippet has them: `--fd-ink:#111;--fd-text:'Chat'`. */
  look?: string
  /** The launcher's name, for those who do not see it. */
  label?: string
  locale?: string
  theme?: Theme
  /** Where the page's security policy asks for one. */
  nonce?: string
}
