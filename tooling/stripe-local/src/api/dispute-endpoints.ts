import { endpoint } from './endpoint.ts'
import { listPage, pageParams } from './list-page.ts'
import { objectsOf, ownedOrMissing } from './owned.ts'
import { optional, text } from './readers.ts'

export const disputeEndpoints = [
  endpoint(
    'GET /v1/disputes',
    { ...pageParams, charge: optional(text()), payment_intent: optional(text()) },
    ({ world, account }, { charge, payment_intent: intent, ...page }) => {
      const disputes = objectsOf(world.state.disputes, account)
        .filter((dispute) => charge === undefined || dispute.charge === charge)
        .filter((dispute) => intent === undefined || dispute.payment_intent === intent)
      return listPage('/v1/disputes', disputes, page)
    },
  ),
  endpoint(
    'GET /v1/disputes/:id',
    {},
    ({ world, account, id }) =>
      ownedOrMissing(world.state.disputes, { account, id, kind: 'dispute', param: 'id' }).object,
  ),
]
