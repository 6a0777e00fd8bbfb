import { endpoint } from './endpoint.ts'
import { objectsOf, ownedOrMissing } from './owned.ts'
import { listPage, pageParams } from './list-page.ts'

export const paymentEndpoints = [
  endpoint(
    'GET /v1/payment_intents/:id',
    {},
    ({ world, account, id }) =>
      ownedOrMissing(world.state.intents, { account, id, kind: 'payment_intent', param: 'intent' }).object,
  ),
  endpoint(
    'GET /v1/charges/:id',
    {},
    ({ world, account, id }) =>
      ownedOrMissing(world.state.charges, { account, id, kind: 'charge', param: 'id' }).object,
  ),
  endpoint('GET /v1/charges', pageParams, ({ world, account }, page) =>
    listPage('/v1/charges', objectsOf(world.state.charges, account), page),
  ),
]
