import type { NewBooking } from '../api/wire.ts'

export type Wish = Omit<NewBooking, 'nonce'>
export type WishNonces = {
  of(wish: Wish): string
  /** It was answered: whatever is wished for next is something new, even if it reads the same. */
  settle(): void
}

/** The same wish asked again keeps its nonce, so that it holds one slot; another wish gets another. */
export function wishNonces(newNonce: () => string): WishNonces {
  let last: { wish: string; nonce: string } | undefined
  return {
    of(wish) {
      const spelled = JSON.stringify(wish)
      if (last?.wish !== spelled) last = { wish: spelled, nonce: newNonce() }
      return last.nonce
    },
    settle: () => void (last = undefined),
  }
}
