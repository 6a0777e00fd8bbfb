import { useState } from 'react'

/** What a link from a mail carries in its fragment, which no server and no other page ever gets to see. */
export function useLinkToken(): string {
  const [token] = useState(() => window.location.hash.slice(1))
  return token
}
