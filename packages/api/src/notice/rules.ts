import type { ChannelRow } from './queries.ts'

/** So long a channel may fail, and a notice be tried. */
const patienceMs = 3 * 86_400_000

export function isGivenUp(since: Date, now: Date): boolean {
  return now.getTime() - since.getTime() >= patienceMs
}

type Facts = Pick<ChannelRow, 'confirmed_at' | 'switched_off_at' | 'failing_since'>

export function stateOf(channel: Facts): 'waiting' | 'on' | 'failing' | 'switched_off' {
  if (!channel.confirmed_at) return 'waiting'
  if (channel.switched_off_at) return 'switched_off'
  return channel.failing_since ? 'failing' : 'on'
}
