import type { NewBooking } from '../api/wire.ts'

export type Wish = Omit<NewBooking, 'nonce'>

/** The same wish asked again keeps its nonce, so that it holds one slot; another wish gets another. */
export function wishNonces(newNonce: () => string): (wish: Wish) => string {
  let last: { wish: string; nonce: string } | undefined
  return (wish) => {
    const spelled = JSON.stringify(wish)
    if (last?.wish !== spelled) last = { wish: spelled, nonce: newNonce() }
    return last.nonce
  }
}
