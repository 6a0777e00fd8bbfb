/// <reference lib="dom" />
import type { Frame, Page } from 'playwright-core'

declare global {
  interface Window {
    announced: { how: string; where: Element; text: string }[]
  }
}

/** From now on every document keeps what its live regions say. */
export async function listenIn(page: Page): Promise<void> {
  await page.addInitScript(keepAnnouncements)
}

/**
 * What was said since it was asked last, without what has gone again in the meantime. What is said in the same way is one
 * sentence: whether a card comes whole or in two parts depends on the network, and whoever listens hears no difference.
 */
export async function heardIn(frame: Frame): Promise<string[]> {
  const said = await frame.evaluate(() =>
    window.announced
      .splice(0)
      .filter(({ where }) => where.isConnected)
      .map(({ how, text }) => ({ how, text })),
  )
  const sentences: { how: string; text: string }[] = []
  for (const { how, text } of said) {
    const last = sentences.at(-1)
    if (last?.how === how) last.text += ` ${text}`
    else sentences.push({ how, text })
  }
  return sentences.map(({ how, text }) => `${how}: ${text}`)
}

/**
 * Runs in the page. An alert is read out when it comes; of a log or a status only what changes while it is there, which is
 * what screen readers agree on: https://www.w3.org/TR/wai-aria-1.2/#aria-live
 */
function keepAnnouncements(): void {
  window.announced = []
  const live = '[aria-live=polite],[aria-live=assertive],[role=log],[role=status],[role=alert]'
  const known = new WeakSet<Element>()

  function say(region: Element, said: Element): void {
    if (region.closest('[aria-busy=true]') || said.closest('[hidden],[aria-hidden=true],[aria-live=off]')) return
    const text = wordsOf(said)
    if (!text) return
    const isAlert = region.matches('[role=alert],[aria-live=assertive]')
    window.announced.push({ how: isAlert ? 'at once' : 'when there is time', where: said, text })
  }

  function wordsOf(node: Node): string {
    if (node instanceof Element && node.matches('[aria-hidden=true],[hidden]')) return ''
    if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? ''
    return [...node.childNodes].map(wordsOf).join(' ').replaceAll(/\s+/g, ' ').trim()
  }

  new MutationObserver((mutations) => {
    for (const { target, addedNodes, type } of mutations) {
      const element = target instanceof Element ? target : target.parentElement
      const region = element?.closest(live)
      if (element && region && known.has(region)) {
        if (type === 'characterData') say(region, element)
        for (const node of addedNodes) say(region, node instanceof Element ? node : element)
        continue
      }
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue
        const alerts = [...node.querySelectorAll('[role=alert]'), ...(node.matches('[role=alert]') ? [node] : [])]
        for (const alert of alerts) say(alert, alert)
      }
    }
    for (const region of document.querySelectorAll(live)) known.add(region)
  }).observe(document, { childList: true, subtree: true, characterData: true })
}
