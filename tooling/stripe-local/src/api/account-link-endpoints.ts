import { newId } from '../new-id.ts'
import { seconds } from '../state/world.ts'
import { noAccess } from './authenticate.ts'
import { endpoint } from './endpoint.ts'
import { oneOf, text } from './readers.ts'
import { url } from './value-readers.ts'

const LIVES_FOR_SECONDS = 300

/** https://docs.stripe.com/api/account_links/create: a page for one visit, within minutes. */
export const accountLinkEndpoints = [
  endpoint(
    'POST /v1/account_links',
    { account: text(), refresh_url: url, return_url: url, type: oneOf('account_onboarding') },
    ({ world }, wish) => {
      if (!world.state.accounts.has(wish.account) || world.state.departed.has(wish.account))
        throw noAccess(wish.account)
      const created = seconds(world)
      const token = newId('secret').slice('secret_'.length)
      const expiresAt = created + LIVES_FOR_SECONDS
      const { account, refresh_url: refreshUrl, return_url: returnUrl } = wish
      world.state.links.set(token, { account, refreshUrl, returnUrl, expiresAt })
      world.changed()
      return {
        object: 'account_link',
        created,
        expires_at: expiresAt,
        url: `${world.url}/setup/s/${wish.account}/${token}`,
      }
    },
  ),
]
