import { endpoint } from './endpoint.ts'
import { listPage, pageParams } from './list-page.ts'
import { ownedOrMissing } from './owned.ts'
import { optional, text } from './readers.ts'

export const eventEndpoints = [
  endpoint('GET /v1/events', { ...pageParams, type: optional(text()) }, ({ world, account }, { type, ...page }) => {
    const events = [...world.state.events.values()]
      .filter((owned) => owned.account === account)
      .map((owned) => owned.event)
      .filter((event) => type === undefined || event.type === type)
    return listPage('/v1/events', events, page)
  }),
  endpoint(
    'GET /v1/events/:id',
    {},
    ({ world, account, id }) => ownedOrMissing(world.state.events, { account, id, kind: 'event', param: 'id' }).event,
  ),
]
