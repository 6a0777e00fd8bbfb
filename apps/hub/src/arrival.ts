import { tokenIn } from './entry/token-in.ts'

/**
 * How the customer came here. The link's token stands in the fragment: it is taken out of the address bar and the
 * history before anything else runs, and is kept in memory only.
 */
export const arrival = takeArrival()

// A link opened where this page stands already changes the fragment alone, and loads nothing by itself.
addEventListener('hashchange', () => tokenIn(location.hash) && location.reload())

function takeArrival(): { token: string | undefined; hasClicked: boolean } {
  const token = tokenIn(location.hash)
  // The chat's own button led here, a moment ago.
  const hasClicked = new URLSearchParams(location.search).has('clicked')
  if (location.hash || location.search) history.replaceState(null, '', location.pathname)
  return { token, hasClicked }
}
