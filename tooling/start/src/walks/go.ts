import type { Browser, BrowserContext } from 'playwright-core'
import type { Places } from '../welcome.ts'
import { type Screen, screens } from './screens.ts'
import { settle } from './settle.ts'
import type { Stop, Walker } from './walk.ts'

export type Surroundings = {
  browser: Browser
  places: Places
  screen: Screen
  /** Hears of every browser context before anything happens in it. */
  onContext?: (context: BrowserContext) => void
}

/** Sends somebody on a walk with one kind of screen, and stops where every page has come to rest. */
export async function go(
  walker: Walker,
  { browser, places, screen, onContext }: Surroundings,
  stop: Stop,
): Promise<void> {
  await using contexts = new AsyncDisposableStack()
  await walker({
    places,
    newPage: async () => {
      const context = contexts.use(await browser.newContext(screens[screen]))
      onContext?.(context)
      return context.newPage()
    },
    stop: async (name, page) => {
      await settle(page)
      await stop(name, page)
    },
  })
}
