import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { settle } from '@frontdesk/start/walks/settle'
import { schemes } from '@frontdesk/start/walks/screens'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { allStates } from '../test/states/all-states.ts'
import { ar } from '../test/states/content/ar.ts'
import { de } from '../test/states/content/de.ts'
import { en } from '../test/states/content/en.ts'
import { type Stage, openStage } from '../test/states/scene.ts'
import { type Size, holdIn, sizes } from '../test/states/sizes.ts'
import type { State } from '../test/states/state.ts'
import { galleryPage, pictureOf } from './gallery-page.ts'

/** Git knows nothing of it. */
const folder = join(import.meta.dirname, '../../../.frontdesk/gallery')
const contents = [en, de, ar]

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'index.html'), galleryPage(allStates))
})
afterAll(() => stage[Symbol.asyncDispose]())

describe.each(contents)('in $language', (content) => {
  test.each(allStates.flatMap(({ states }) => states))('$name', async (state) => {
    await using scene = await stage.open(state, content, { viewport: sizes.desktop })
    const { page } = scene
    await state.reach(scene)
    for (const size of ['desktop', 'phone'] as const) {
      await holdIn(page, size)
      for (const scheme of schemes) {
        await page.emulateMedia({ colorScheme: scheme })
        await settle(page)
        const path = join(folder, pictureOf({ state: state.name, language: content.language, scheme, size }))
        mkdirSync(dirname(path), { recursive: true })
        await page.screenshot({ path, ...(await cutOut(page, state, size)) })
      }
    }
  })
})

/** Of a desk, the side that the chat is on: the rest of the page shows nothing. */
async function cutOut(page: Page, { isWide }: State, size: Size) {
  if (isWide || size === 'phone') return {}
  const { width, height } = sizes.desktop
  const launcher = await page.getByRole('button', { expanded: true }).or(page.getByRole('button')).first().boundingBox()
  const isLeft = launcher !== null && launcher.x < width / 2
  const shown = 480
  return { clip: { x: isLeft ? 0 : width - shown, y: 0, width: shown, height } }
}
