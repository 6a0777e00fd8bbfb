import { type Store, createStore } from '../desk/store.ts'
import type { Shelf } from '../session/shelf.ts'

const isToken = /^#fd_resume_[\w.-]+$/

/**
 * The token of a mailed link, which nobody reads in the address bar or the history. It waits for a click, since what opens
 * links in mails first is often no person.
 */
export function openMailedLink(tab: Shelf): Store<string | undefined> {
  const link = createStore(tab.read('link'))
  link.subscribe(() => tab.write('link', link.get()))
  take()
  // Opened where this page stands already, it changes the fragment alone, and loads nothing.
  addEventListener('hashchange', take)
  return link

  function take(): void {
    if (!isToken.test(location.hash)) return
    link.set(location.hash.slice(1))
    history.replaceState(null, '', location.pathname + location.search)
  }
}

/** Kept before a link is used: whoever has it may ask again when the answer was lost, after a reload too. */
export function linkNonce(tab: Shelf): string {
  const nonce = tab.read('linkNonce') ?? crypto.randomUUID()
  tab.write('linkNonce', nonce)
  return nonce
}
