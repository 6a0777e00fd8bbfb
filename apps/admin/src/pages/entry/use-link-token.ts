import { useEffect, useState } from 'react'

/** What a link from a mail carries in its fragment, which no server and no other page ever gets to see. */
export function useLinkToken(): string {
  const [token] = useState(() => window.location.hash.slice(1))
  useEffect(() => {
    // A newer link opened in the same tab changes the fragment alone, and loads nothing by itself.
    const startAnew = (): void => window.location.reload()
    window.addEventListener('hashchange', startAnew)
    return () => window.removeEventListener('hashchange', startAnew)
  }, [])
  return token
}
