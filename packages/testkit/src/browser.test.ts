import { type Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser, openPage } from './browser.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
}, 60_000)
afterAll(() => browser.close())

describe('a page under test', () => {
  test('does what a page does', async () => {
    await using context = await browser.newContext()
    await using page = await openPage(context)
    await page.setContent('<button onclick="this.textContent = `Booked`">Book</button>')
    await page.getByRole('button', { name: 'Book' }).click()
    expect(await page.getByRole('button').textContent()).toBe('Booked')
  })

  test.each([
    ['writes an error', `console.error('out of tea')`, /out of tea/],
    ['throws', `setTimeout(() => { throw new Error('no such cup') })`, /no such cup/],
    ['leaves a promise rejected', `Promise.reject(new Error('kettle broken'))`, /kettle broken/],
    ['has a frame that writes an error', frameThat(`console.error('leaking pot')`), /leaking pot/],
  ])('fails its test when it %s', async (_, script, complaint) => {
    await using context = await browser.newContext()
    await expect(visit(context, script)).rejects.toThrow(complaint)
  })

  test('lets an expected error pass', async () => {
    await using context = await browser.newContext()
    await visit(context, `console.error('out of tea')`, [/tea/])
  })

  test('reaches no other machine', async () => {
    await using context = await browser.newContext()
    await using page = await openPage(context)
    await expect(page.goto('https://example.com')).rejects.toThrow('ERR_NAME_NOT_RESOLVED')
  })
})

/** Resolves when the page has run the script, and rejects with what openPage makes of it. */
async function visit(
  context: Awaited<ReturnType<Browser['newContext']>>,
  script: string,
  expected: RegExp[] = [],
): Promise<void> {
  await using page = await openPage(context, { expected })
  await page.setContent(`<script>${script}</script>`)
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)))
}

function frameThat(script: string): string {
  return `document.write(\`<iframe srcdoc="<script>${script}<\\/script>"></iframe>\`)`
}
