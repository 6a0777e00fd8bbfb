import type { html } from 'hono/html'

export type Html = ReturnType<typeof html>

export interface Service {
  name: string
  minutes: number
  /** Whole units of the business's currency; 0 is free. */
  price: number
  description: string
  note?: string
}

export interface OpeningHours {
  days: string
  /** Nothing on days when it is closed. */
  hours?: string
}

export interface Business {
  slug: 'lisbon' | 'chicago'
  name: string
  description: string
  currency: string
  address: string[]
  email: string
  services: Service[]
  opening: OpeningHours[]
}

/** What a page needs to embed the widget. */
export interface Embed {
  widgetUrl: string
  siteKey: string
  nonce: string
}
