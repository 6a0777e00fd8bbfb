/// <reference lib="dom" />
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { livelyFrames, settle } from '@frontdesk/start/walks/settle'
import type axe from 'axe-core'
import type { AxeResults, ElementContext, Result, RunOptions, Spec } from 'axe-core'
import type { Page } from 'playwright-core'

declare global {
  interface Window {
    axe: typeof axe
  }
}

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const ofColour = ['color-contrast', 'link-in-text-block']
/** Half as long as `axe.source`, which every frame of every page would have to read. */
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * Without the frame of a mail, which runs no scripts, not even a test's, and without the place where react-aria tells
 * screen readers of buttons, also of those that have gone.
 */
const where = { exclude: [['iframe[sandbox]'], ['[data-live-announcer]']] }

/** What the page in front of us lacks, frames included: one line each. */
export async function findFlaws(page: Page): Promise<string[]> {
  const frames = livelyFrames(page)
  await Promise.all(
    frames.map(async (frame) => {
      if (await frame.evaluate(() => 'axe' in window)) return
      await frame.evaluate(source)
      // It speaks with its copies in frames by postMessage, and ours are of another origin.
      await frame.evaluate((spec: Spec) => window.axe.configure(spec), { allowedOrigins: ['<unsafe_all_origins>'] })
    }),
  )
  const measured = await Promise.all(frames.map((frame) => frame.evaluate(measure)))
  return [...(await runAxe(page, standards)), ...measured.flat()]
}

/** The same once everything has come to rest: what is half faded in has no contrast yet. */
export async function flawsOf(page: Page): Promise<string[]> {
  await settle(page)
  return await findFlaws(page)
}

/** What of that may be different when nothing but the colours has changed since. */
export async function findFlawsOfColour(page: Page): Promise<string[]> {
  return await runAxe(page, ofColour)
}

async function runAxe(page: Page, runOnly: string[]): Promise<string[]> {
  const options: RunOptions = { runOnly, resultTypes: ['violations'] }
  const { violations } = await page.evaluate(([context, how]): Promise<AxeResults> => window.axe.run(context, how), [
    where,
    options,
  ] satisfies [ElementContext, RunOptions])
  return violations.flatMap(inWords)
}

function inWords({ id, nodes }: Result): string[] {
  return nodes.map(({ target, failureSummary = '' }) => {
    const [, reason = ''] = failureSummary.split('\n')
    return `${id} at ${target.flat().join(' > ')}: ${reason.trim()}`
  })
}

/** Runs in the page. */
function measure(): string[] {
  const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement
  const flaws = scrollWidth > clientWidth ? [`scrolls sideways: ${scrollWidth} px in ${clientWidth}`] : []
  const main = document.querySelector('main')
  const isShell = main && ['auto', 'scroll'].includes(getComputedStyle(main).overflowY)
  if (isShell && scrollHeight > clientHeight) flaws.push(`has nothing below ${clientHeight} px, but scrolls there`)
  if (clientWidth > 500) return flaws
  // Below that, a phone zooms in on whatever is being filled in: https://css-tricks.com/16px-or-larger-text-prevents-ios-form-zoom/
  for (const field of document.querySelectorAll(
    'input:not([type=radio], [type=checkbox], [type=file]), textarea, select',
  )) {
    const size = getComputedStyle(field).fontSize
    if (parseFloat(size) < 16) flaws.push(`letters of ${size} in ${field.outerHTML.slice(0, 80)}`)
  }
  return flaws
}
