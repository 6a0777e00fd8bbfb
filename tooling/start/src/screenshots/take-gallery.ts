import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { go } from '../walks/go.ts'
import { schemes } from '../walks/screens.ts'
import { settle } from '../walks/settle.ts'
import { walkers } from '../walks/walkers.ts'
import { galleryPage } from './gallery-page.ts'
import type { Camera } from './take-for-readme.ts'

/** Every page of everybody, on each screen and in each colour scheme, with a page to see them all on. */
export async function takeGallery({ browser, places }: Camera, folder: string): Promise<void> {
  const stops = new Set<string>()
  for (const screen of ['desktop', 'phone'] as const) {
    for (const [who, walker] of Object.entries(walkers)) {
      rmSync(join(folder, who, screen), { recursive: true, force: true })
      mkdirSync(join(folder, who, screen), { recursive: true })
      await go(walker, { browser, places, screen }, async (name, page) => {
        stops.add(`${who}/${name}`)
        for (const scheme of schemes) {
          await page.emulateMedia({ colorScheme: scheme })
          await settle(page)
          await photograph(page, join(folder, who, screen, `${name}-${scheme}.png`))
        }
      })
    }
  }
  writeFileSync(join(folder, 'index.html'), galleryPage([...stops]))
}

/** To the end of the page; of one with an open chat only what is on the screen, since the chat covers the rest. */
async function photograph(page: Page, path: string): Promise<void> {
  const screen = page.viewportSize()
  const hidden = screen ? await page.evaluate<number>(HIDDEN_IN_MAIN) : 0
  if (screen && hidden > 0) await page.setViewportSize({ ...screen, height: screen.height + hidden })
  await page.screenshot({ path, fullPage: page.frames().length === 1 })
  if (screen && hidden > 0) await page.setViewportSize(screen)
}

/** Where the page stands still and its main part scrolls: how much of that is out of sight. */
const HIDDEN_IN_MAIN = `(() => {
  const main = document.querySelector('main')
  return main && getComputedStyle(main).overflowY === 'auto' ? main.scrollHeight - main.clientHeight : 0
})()`
