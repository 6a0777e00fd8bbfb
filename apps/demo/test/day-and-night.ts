import { settle } from '@frontdesk/start/walks/settle'
import type { Page } from 'playwright-core'
import { findFlaws, findFlawsOfColour } from './find-flaws.ts'

type Scheme = 'light' | 'dark'

/** In which colours each page was seen last; a browser of ours begins with light ones. */
const seenIn = new WeakMap<Page, Scheme>()

/**
 * What a page that has come to rest lacks by day and by night. It is left in the colours that it was seen in last, and the
 * next look begins with them: to change them and to wait for it is much of the work.
 */
export async function flawsByDayAndNight(page: Page): Promise<string[]> {
  const first = seenIn.get(page) ?? 'light'
  const then = first === 'light' ? 'dark' : 'light'
  const flaws = (await findFlaws(page)).map((flaw) => `${first}: ${flaw}`)
  await page.emulateMedia({ colorScheme: then })
  seenIn.set(page, then)
  await settle(page)
  return [...flaws, ...(await findFlawsOfColour(page)).map((flaw) => `${then}: ${flaw}`)]
}
