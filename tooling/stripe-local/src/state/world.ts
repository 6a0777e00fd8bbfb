import type { Webhooks } from '../webhooks/webhooks.ts'
import type { State } from './state.ts'

/** Everything that the parts share. There is one per running stand-in. */
export type World = {
  readonly state: State
  readonly webhooks: Webhooks
  /** Where the stand-in itself answers, without a slash at the end. */
  readonly url: string
  /** Epoch milliseconds. */
  now(): number
  /** Says that the state has changed, so that it is written to the file, if there is one. */
  changed(): void
}

export function seconds(world: Pick<World, 'now'>): number {
  return Math.floor(world.now() / 1000)
}
