import { expect, test } from 'vitest'
import { hearOtherTabs } from './other-tabs.ts'

/** One tab, and what it hears in the order it came. */
function aTab(siteKey: string) {
  const page = new EventTarget()
  const heard: string[] = []
  let wait = Promise.withResolvers<void>()
  const note = (what: string) => {
    heard.push(what)
    wait.resolve()
  }
  const hearer = { onHint: (name: string, mark: number) => note(`${name} ${mark}`), onReturn: () => note('is back') }
  const tabs = hearOtherTabs(siteKey, hearer, page)
  return {
    ...tabs,
    heard,
    shows: (name: 'pageshow' | 'pagehide') => void page.dispatchEvent(new Event(name)),
    async next() {
      await wait.promise
      wait = Promise.withResolvers()
      return heard.splice(0)
    },
    [Symbol.dispose]: tabs.close,
  }
}

test('a page that is kept for the way back hears nothing, says nothing, and looks at everything when it is back', async () => {
  using first = aTab('site_a')
  using second = aTab('site_a')
  using third = aTab('site_a')
  second.shows('pagehide')
  second.tell('draft', 1)
  first.tell('draft', 2)
  expect(await third.next()).toEqual(['draft 2'])
  second.shows('pageshow')
  expect(await second.next()).toEqual(['is back'])
  first.tell('draft', 3)
  expect(await second.next()).toEqual(['draft 3'])
})

test('a page that is shown for the first time has missed nothing', async () => {
  using first = aTab('site_a')
  using second = aTab('site_a')
  second.shows('pageshow')
  first.tell('draft', 1)
  expect(await second.next()).toEqual(['draft 1'])
})

test('only hints of our own making are heard, and only on the channel of the site', async () => {
  using tab = aTab('site_a')
  using other = aTab('site_b')
  other.tell('draft', 1)
  const channel = new BroadcastChannel('frontdesk.site_a')
  const strange = [undefined, null, 'draft', [], { name: 'draft', mark: 1 }, { v: 2, name: 'draft', mark: 1 }]
  for (const data of [
    ...strange,
    { v: 1, name: 1, mark: 1 },
    { v: 1, name: 'draft', mark: '1' },
    { v: 1, name: 'draft' },
  ]) {
    channel.postMessage(data)
  }
  channel.postMessage({ v: 1, name: 'draft', mark: 2 })
  expect(await tab.next()).toEqual(['draft 2'])
  channel.close()
})
