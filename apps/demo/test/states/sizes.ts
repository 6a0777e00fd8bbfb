import type { Page } from 'playwright-core'

/** What people look at: of the desk's, pictures show the corner that the chat is in. */
export const sizes = { desktop: { width: 1280, height: 840 }, phone: { width: 390, height: 780 } } as const
export type Size = keyof typeof sizes

/** The page as it is, on another screen. From a phone there is no way back: the browser takes its mouse for gone. */
export async function holdIn(page: Page, size: Size): Promise<void> {
  await page.setViewportSize(sizes[size])
  if (size === 'desktop') return
  const session = await page.context().newCDPSession(page)
  // https://chromedevtools.github.io/devtools-protocol/tot/Emulation/: a finger, under which nothing hovers.
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true })
  await session.send('Emulation.setDeviceMetricsOverride', { ...sizes[size], deviceScaleFactor: 1, mobile: true })
}
