import { NotPossible } from '../payments/not-possible.ts'

/** Numbers are places in the row of what is held back, each exactly once: `[2, 0, 1]` sends the third first. */
export type ReleaseOrder = 'as_sent' | 'reversed' | readonly number[]

export function inChosenOrder<T>(held: readonly T[], order: ReleaseOrder): T[] {
  if (order === 'as_sent') return [...held]
  if (order === 'reversed') return held.toReversed()
  const complete = order.length === held.length && held.every((_, index) => order.includes(index))
  if (!complete)
    throw new NotPossible(`${held.length} events are held back: name each place from 0 to ${held.length - 1} once.`)
  return order.flatMap((index) => held.slice(index, index + 1))
}
