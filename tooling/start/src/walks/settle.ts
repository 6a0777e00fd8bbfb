/// <reference lib="dom" />
import type { Frame, Page } from 'playwright-core'

/** Until fonts, pictures and motion have come to rest in the page and in what it frames; only a spinner may go on. */
export async function settle(page: Page): Promise<void> {
  await Promise.all(livelyFrames(page).map(async (frame) => (await isInSight(frame)) && (await frame.evaluate(rest))))
}

/** What a page has to be scrolled to is not drawn in a frame, and so never comes to rest. */
async function isInSight(frame: Frame): Promise<boolean> {
  if (!frame.parentFrame()) return true
  const element = await frame.frameElement()
  return await element.evaluate((node) => {
    const { top, bottom, width } = (node as Element).getBoundingClientRect() // a frame's element is one
    return width > 0 && bottom > 0 && top < innerHeight
  })
}

/** All that can run a script: the frame of a mail must not. */
export function livelyFrames(page: Page): Frame[] {
  return page.frames().filter((frame) => !frame.url().includes('/mails/'))
}

async function rest(): Promise<void> {
  await document.fonts.ready
  await Promise.all([...document.images].map((image) => image.decode().catch(() => {})))
  // What inherits a colour begins to change when its parent has ended.
  for (let moving: Animation[] | undefined; moving?.length !== 0;) {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    moving = document.getAnimations().filter((motion) => motion.effect?.getComputedTiming().endTime !== Infinity)
    for (const motion of moving) motion.finish() // nobody is there to watch it
  }
  // A dialog with a field waits unseen for the keyboard of a phone, which no browser of ours ever opens.
  const isUnseen = () =>
    [...document.querySelectorAll('[role=dialog], [role=alertdialog]')].some(
      (dialog) => !dialog.checkVisibility({ opacityProperty: true }),
    )
  while (isUnseen()) await new Promise((resolve) => requestAnimationFrame(resolve))
}
