/**
 * Where what had the focus goes, as the card that it stood on turns into the next, the focus goes on at the heading nearest to
 * it: whoever uses the keyboard or a screen reader would begin at the top of the page. The way there is proved by
 * apps/demo/test/by-keyboard.test.ts.
 */
export function careForFocus(onNowhere: () => void): () => void {
  let path: Element[] = []

  function onFocus({ target }: FocusEvent): void {
    path = []
    for (let node = target as Element | null; node; node = node.parentElement) path.push(node) // of a document, so an element
  }

  function mend(): void {
    // In the background, nothing may take the focus away from the page around us.
    if (document.activeElement !== document.body || !document.hasFocus() || !path[0] || path[0].isConnected) return
    const near = path.find(({ isConnected }) => isConnected)
    path = []
    const part = near?.closest('section') ?? near
    const headings = part?.querySelectorAll<HTMLElement>('h2[tabindex]') ?? []
    const heading = [...headings].at(-1)
    if (heading) heading.focus({ preventScroll: true })
    else onNowhere()
  }

  const observer = new MutationObserver(mend)
  observer.observe(document.body, { childList: true, subtree: true })
  document.addEventListener('focusin', onFocus)
  addEventListener('focus', mend)
  return () => {
    observer.disconnect()
    document.removeEventListener('focusin', onFocus)
    removeEventListener('focus', mend)
  }
}
