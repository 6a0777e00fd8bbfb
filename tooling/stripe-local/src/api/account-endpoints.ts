import { newId } from '../new-id.ts'
import { newAccount } from '../objects/account.ts'
import { isYetToAnswer } from '../payments/onboard.ts'
import { seconds } from '../state/world.ts'
import { noAccess } from './authenticate.ts'
import { endpoint } from './endpoint.ts'
import { listPage, pageParams } from './list-page.ts'
import { object, oneOf, optional, text } from './readers.ts'
import { email, metadata } from './value-readers.ts'

export const accountEndpoints = [
  endpoint('GET /v1/account', {}, ({ world, account }) => world.state.accounts.get(account) ?? {}),
  endpoint('GET /v1/accounts/:id', {}, ({ world, id }) => {
    const found = world.state.accounts.get(id)
    if (found === undefined || world.state.departed.has(id)) throw noAccess(id)
    return found
  }),
  endpoint('GET /v1/accounts', pageParams, ({ world }, page) => {
    const connected = [...world.state.accounts.values()].filter((account) => account.id !== world.state.platform)
    return listPage('/v1/accounts', connected, page)
  }),
  endpoint(
    'POST /v1/accounts',
    {
      business_profile: optional(object({ name: optional(text()) })),
      country: optional(text(2)),
      default_currency: optional(text(3)),
      email: optional(email),
      metadata: optional(metadata),
      type: optional(oneOf('standard')),
    },
    ({ world }, wish) => {
      const account = newAccount({
        id: newId('acct'),
        country: wish.country ?? 'US',
        currency: wish.default_currency ?? 'usd',
        name: wish.business_profile?.name ?? 'Unnamed business',
        ...(wish.email !== undefined && { email: wish.email }),
        created: seconds(world),
      })
      account.metadata = wish.metadata ?? {}
      isYetToAnswer(account)
      world.state.accounts.set(account.id, account)
      world.changed()
      return account
    },
  ),
]
