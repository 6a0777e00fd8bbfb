import type { Replay } from '../state/state.ts'
import type { World } from '../state/world.ts'
import { StripeError } from './stripe-error.ts'

type Asked = { account: string; key: string; path: string; body: string }

const KEPT_FOR_MS = 24 * 60 * 60 * 1000

/** https://docs.stripe.com/api/idempotent_requests */
export function replayOf(world: World, asked: Asked): Replay | undefined {
  const known = world.state.replays.get(nameOf(asked))
  if (known === undefined || known.at + KEPT_FOR_MS <= world.now()) return undefined
  if (known.path !== asked.path) {
    throw mismatch(
      `Keys for idempotent requests can only be used for the same endpoint they were first used for ('${asked.path}' vs '${known.path}').`,
      asked.key,
    )
  }
  if (known.body !== asked.body) {
    throw mismatch(
      'Keys for idempotent requests can only be used with the same parameters they were first used with.',
      asked.key,
    )
  }
  return known
}

export function keepForReplay(world: World, asked: Asked, answer: Pick<Replay, 'status' | 'json' | 'requestId'>): void {
  const { replays } = world.state
  for (const [name, replay] of replays) {
    if (replay.at + KEPT_FOR_MS <= world.now()) replays.delete(name)
  }
  const { account, path, body } = asked
  replays.set(nameOf(asked), { account, path, body, ...answer, at: world.now() })
  world.changed()
}

function nameOf({ account, key }: Asked): string {
  return `${account} ${key}`
}

function mismatch(reason: string, key: string): StripeError {
  const message = `${reason} Try using a key other than '${key}' if you meant to execute a different request.`
  return new StripeError(400, message, { type: 'idempotency_error' })
}
