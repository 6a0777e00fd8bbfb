import type { BrowserContextOptions } from 'playwright-core'

/** What people hold in their hands. Motion is reduced, so that every page comes to rest by itself. */
const everywhere: BrowserContextOptions = { locale: 'en-GB', timezoneId: 'Europe/Berlin', reducedMotion: 'reduce' }

export const screens = {
  phone: { ...everywhere, viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
  desktop: { ...everywhere, viewport: { width: 1280, height: 800 } },
} satisfies Record<string, BrowserContextOptions>

export type Screen = keyof typeof screens
export const schemes = ['light', 'dark'] as const
