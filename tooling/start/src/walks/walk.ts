import type { Page } from 'playwright-core'
import type { Places } from '../welcome.ts'

/** A page to look at, once everything on it is there. The name is unique within its walk. */
export type Stop = (name: string, page: Page) => Promise<void>

export type Walk = {
  places: Places
  /** In a browser of its own: nobody else's cookies. */
  newPage(): Promise<Page>
  stop: Stop
}

/** One person's way through the running demo, past every page that this person can see. */
export type Walker = (walk: Walk) => Promise<void>
