import { API_VERSION } from '../api-version.ts'
import { newId } from '../new-id.ts'
import type { EventType, LocalEvent } from '../state/state.ts'
import { seconds } from '../state/world.ts'
import type { World } from '../state/world.ts'

/** The API call that made something happen; absent when the buyer or the clock did. */
export type Cause = { requestId: string; idempotencyKey: string | null }

type News = {
  type: EventType
  account: string
  object: object
  previous?: Record<string, unknown>
  cause?: Cause | undefined
}

export function publish(world: World, news: News): void {
  const event: LocalEvent = {
    id: newId('evt'),
    object: 'event',
    ...(news.account !== world.state.platform && { account: news.account }),
    api_version: API_VERSION,
    created: seconds(world),
    // A copy: an event tells how things were then, whatever becomes of them.
    data: { object: { ...structuredClone(news.object) }, ...(news.previous && { previous_attributes: news.previous }) },
    livemode: false,
    pending_webhooks: 1,
    request: { id: news.cause?.requestId ?? null, idempotency_key: news.cause?.idempotencyKey ?? null },
    type: news.type,
  }
  world.state.events.set(event.id, { account: news.account, event })
  world.webhooks.send(event)
  world.changed()
}
