import { useSyncExternalStore } from 'react'

export type Page = 'hub' | 'pay' | 'return'

const paths: Record<Page, string> = { hub: '/hub', pay: '/hub/pay', return: '/hub/return' }
const listeners = new Set<() => void>()
let current = pageOf(location.pathname)

export function usePage(): Page {
  return useSyncExternalStore(subscribe, () => current)
}

/** Shows another page without loading the app anew, so that what is held in memory stays. */
export function go(path: string): void {
  history.pushState(null, '', path)
  show(pageOf(path))
}

/** Changes what "back" and "reload" lead to, while the present page stays on screen. */
export function becomeOnReturn(page: Page): void {
  history.replaceState(null, '', paths[page])
}

export function replaceBy(page: Page): void {
  becomeOnReturn(page)
  show(page)
}

export function pageOf(path: string): Page {
  if (/^\/hub\/pay\/?$/.test(path)) return 'pay'
  return /^\/hub\/return\/?$/.test(path) ? 'return' : 'hub'
}

function show(page: Page): void {
  current = page
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  const follow = (): void => show(pageOf(location.pathname))
  listeners.add(listener)
  addEventListener('popstate', follow)
  // "Back" from the payment page may bring the page as it was left.
  addEventListener('pageshow', follow)
  return () => {
    listeners.delete(listener)
    removeEventListener('popstate', follow)
    removeEventListener('pageshow', follow)
  }
}
