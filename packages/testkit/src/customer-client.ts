import type { CustomerRouter } from '@frontdesk/api/wire/customer'
import { createTRPCClient } from '@trpc/client'
import { type CookieJar, cookieJar } from './cookie-jar.ts'
import { asOwnPage, linkTo } from './test-client.ts'

/** A browser with the Project Hub open. */
export function customerClient(appUrl: string, jar: CookieJar = cookieJar()) {
  return createTRPCClient<CustomerRouter>({ links: [linkTo(`${appUrl}/api/customer`, asOwnPage(jar))] })
}

/** What stands in the fragment of a hub link. */
export function tokenIn(link: string): string {
  return new URL(link).hash.slice(1)
}

/** Follows a hub link as the page does: the token is in the fragment, the answer is a cookie. */
export async function enterHub(appUrl: string, link: string, jar?: CookieJar) {
  const customer = customerClient(appUrl, jar)
  const { next } = await customer.hub.exchange.mutate({ token: tokenIn(link) })
  if (next !== 'open') throw new Error('the link wants a code')
  return customer
}
