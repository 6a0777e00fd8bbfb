import type { CustomerRouter } from '@frontdesk/api/routers/customer'
import { createTRPCClient } from '@trpc/client'
import { type CookieJar, cookieJar } from './cookie-jar.ts'
import { asOwnPage, linkTo } from './test-client.ts'

/** A browser with the Project Hub open. */
export function customerClient(appUrl: string, jar: CookieJar = cookieJar()) {
  return createTRPCClient<CustomerRouter>({ links: [linkTo(`${appUrl}/api/customer`, asOwnPage(jar))] })
}

/** Follows a hub link as the page does: the token is in the fragment, the answer is a cookie. */
export async function enterHub(appUrl: string, link: string) {
  const customer = customerClient(appUrl)
  await customer.hub.exchange.mutate({ token: new URL(link).hash.slice(1) })
  return customer
}
