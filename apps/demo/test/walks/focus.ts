/// <reference lib="dom" />
import type { Frame, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

/** What the keyboard would act on now, and whether that can be seen. */
export type Focus = { what: string; flaws: string[] }

/** Past the last thing on a page, the browser's own buttons have the focus. */
const besideThePage = 'nothing on the page'
const nothing = 'nothing'

/** Goes down to where the focus is, through shadow roots and frames. */
export async function focusOf(page: Page): Promise<Focus> {
  let frame: Frame = page.mainFrame()
  for (;;) {
    const handle = await frame.evaluateHandle(deepest)
    const inner = await handle.asElement()?.contentFrame()
    if (!inner) {
      const focus = await handle.evaluate(describe)
      const isBeside = frame === page.mainFrame() && focus.what === 'nothing'
      return isBeside ? { ...focus, what: besideThePage } : focus
    }
    frame = inner
  }
}

/** Presses the key until this is reached. Whatever is passed on the way can be seen to have the focus. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const passed: string[] = []
  expect((await focusOf(page)).what, 'before the first press').not.toBe(nothing)
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press(key)
    const { what, flaws } = await focusOf(page)
    // On its way out of the frame, too, the focus is nowhere for one press.
    if ([nothing, besideThePage].includes(what) && !passed.includes(what)) {
      passed.push(what)
      continue
    }
    expect(flaws, [...passed, what].join(', then ')).toEqual([])
    if (await target.evaluate(isFocused)) return
    passed.push(what)
  }
  throw new Error(`${key} does not lead there, but to:\n${passed.join('\n')}`)
}

/** Runs in the page. */
function isFocused(element: Element): boolean {
  return element.matches(':focus')
}

/** Runs in the page. */
function deepest(): Element | null {
  let active = document.activeElement
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement
  return active
}

/** Runs in the page. */
function describe(node: Element | null): { what: string; flaws: string[] } {
  if (!node || node === document.body || node === document.documentElement) {
    return { what: 'nothing', flaws: ['nothing has the focus'] }
  }
  const name =
    node.getAttribute('aria-label') ?? (node as HTMLInputElement).labels?.[0]?.textContent ?? node.textContent
  const what = `${node.getAttribute('role') ?? node.localName} "${name?.trim().replaceAll(/\s+/g, ' ').slice(0, 60)}"`
  const flaws: string[] = []
  const { outlineStyle, outlineWidth } = getComputedStyle(node)
  if (!node.matches(':focus-visible')) flaws.push('is not marked')
  // `auto` is the browser's own, on whatever is the page's.
  else if (outlineStyle !== 'auto' && (outlineStyle === 'none' || parseFloat(outlineWidth) < 2))
    flaws.push('has no ring')
  const { left, right, top, bottom } = node.getBoundingClientRect()
  const isInView = top >= 0 && left >= 0 && bottom <= innerHeight + 1 && right <= innerWidth + 1
  if (!isInView) flaws.push(`is out of view: ${Math.round(top)} to ${Math.round(bottom)} of ${innerHeight}`)
  const root = node.getRootNode() as Document | ShadowRoot
  const above = root.elementFromPoint((left + right) / 2, (top + bottom) / 2)
  if (isInView && above && !node.contains(above) && !above.contains(node))
    flaws.push(`is covered by ${above.outerHTML.slice(0, 80)}`)
  if ((node as HTMLButtonElement).disabled) flaws.push('is disabled')
  return { what, flaws }
}
